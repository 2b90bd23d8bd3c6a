# Makes a scan of a clean picture: python3 scan.py page.png scan.jpg degrees noise seed. Needs Pillow and NumPy.
import sys, numpy as np
from PIL import Image, ImageFilter
src, out, angle, sigma, seed = sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5])
rng=np.random.default_rng(seed)
im=Image.open(src).convert('L').rotate(angle, expand=False, fillcolor=255, resample=Image.BICUBIC).filter(ImageFilter.GaussianBlur(0.6))
a=np.asarray(im).astype(float)
a=a*0.85+20+rng.normal(0,sigma,a.shape)
k=rng.random(a.shape); a[k<0.001]=0; a[k>0.999]=255
im=Image.fromarray(np.clip(a,0,255).astype('uint8'))
im.save(out, **({'quality':70} if out.endswith('jpg') else {}))
