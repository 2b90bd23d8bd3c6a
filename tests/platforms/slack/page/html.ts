// HTML as strings that can't be mistaken for text: whatever is put into a template is escaped unless it is HTML already.

export interface Html {
  readonly html: string;
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = Html | string | number | false | undefined | readonly Part[];

function rendered(part: Part): string {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(rendered).join('');
  if (typeof part === 'object' && 'html' in part) return part.html;
  return String(part).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** Tag of templates: html`<p>${text}</p>`. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((text, index) => text + rendered(parts[index])).join(''),
});
