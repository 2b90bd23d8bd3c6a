// An engine that never ends on any picture, as Tesseract's own is called.
module.exports = async () => ({
  FS: { writeFile() {}, unlink() {} },
  TessBaseAPI: class {
    Init() {
      return 0;
    }
    SetVariable() {}
    SetImageFile() {
      return 0;
    }
    Recognize() {
      for (;;);
    }
  },
});
