import { Paragraph, Run, StringValueElement, TextRun, XmlAttributeComponent, XmlComponent } from 'docx';

// Content controls are the fields of a Word document that one types into (ECMA-376 part 1, 17.5.2). The library writes
// everything around them, but only knows the tick box among them.

class Attributes extends XmlAttributeComponent<Readonly<Record<string, string>>> {
  constructor(values: Readonly<Record<string, string>>) {
    super(Object.fromEntries(Object.entries(values).map(([name, value]) => [`w:${name}`, value])));
  }
}

class Element extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[] = []) {
    super(`w:${name}`);
    if (Object.keys(attributes).length > 0) this.root.push(new Attributes(attributes));
    this.root.push(...children);
  }
}

/** What a field is: its name for programs, what a reader of Word hears, and the words that stand in it until filled. */
export type Control = { readonly tag: string; readonly title: string; readonly hint: string };

/** A field for words within a paragraph; `multiline` lets one begin new lines in it. */
export function textControl(control: Control, { multiline = false } = {}): XmlComponent {
  return controlOf(control, new Element('text', multiline ? { multiLine: '1' } : {}));
}

/** A field with a list to choose from. Word allows every entry only once. */
export function choiceControl(control: Control, choices: readonly string[]): XmlComponent {
  const entries = choices.map(choice => new Element('listItem', { displayText: choice, value: choice }));
  return controlOf(control, new Element('dropDownList', {}, entries));
}

function controlOf({ tag, title, hint }: Control, kind: XmlComponent): XmlComponent {
  const properties = new Element('sdtPr', {}, [
    new StringValueElement('w:alias', title.slice(0, 64)),
    new StringValueElement('w:tag', tag.slice(0, 64)),
    // Says that the words inside are a hint: they vanish as soon as one types.
    new Element('showingPlcHdr', {}),
    kind,
  ]);
  return new Element('sdt', {}, [properties, new Element('sdtContent', {}, [hintRun(hint)])]);
}

function hintRun(hint: string): Run {
  return new TextRun({ text: hint, color: '555A75' });
}

/** A paragraph whose text is followed or filled by controls. */
export function controlParagraph(
  children: readonly (XmlComponent | string)[],
  options: { readonly keepNext?: boolean } = {},
): Paragraph {
  const parts = children.map(child => (typeof child === 'string' ? new TextRun(child) : child));
  return new Paragraph({ ...options, children: parts as never[], spacing: { after: 120 } });
}
