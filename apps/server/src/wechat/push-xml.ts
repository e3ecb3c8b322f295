/**
 * The little XML that the platform pushes: elements without attributes, text and CDATA. Everything
 * else (document types, entities of one's own, processing instructions) is refused, not skipped.
 */
export type XmlContent = string | XmlElements;
export interface XmlElements {
  [name: string]: XmlContent | XmlContent[];
}

const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.-]*)\s*>|([^<]+)/y;
const DECLARATION = /^\s*<\?xml[^?]*\?>/;
const DEEPEST = 8;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface OpenElement {
  name: string;
  text: string;
  children: XmlElements | null;
}

/** The content of the one root element, or null when the text is no such XML. */
export function parsePushXml(xml: string): XmlContent | null {
  const root: OpenElement = { name: '', text: '', children: null };
  const open = [root];
  const token = new RegExp(TOKEN);
  const text = xml.replace(DECLARATION, '').trim();
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    const current = open.at(-1);
    if (!match || !current) return null;
    const [, cdata, slash, name, plain] = match;
    if (name === undefined) current.text += cdata ?? decoded(plain ?? '');
    else if (slash) {
      if (open.length === 1 || current.name !== name) return null;
      open.pop();
      addChild(open.at(-1) ?? root, name, contentOf(current));
    } else if (open.push({ name, text: '', children: null }) > DEEPEST) return null;
  }
  const contents = Object.values(root.children ?? {});
  const [content] = contents;
  if (open.length > 1 || contents.length !== 1 || content === undefined) return null;
  return Array.isArray(content) ? null : content;
}

function contentOf({ children, text }: OpenElement): XmlContent {
  return children ?? text.trim();
}

/** An element that comes again makes a list of its name. */
function addChild(parent: OpenElement, name: string, content: XmlContent): void {
  parent.children ??= Object.create(null) as XmlElements;
  const before = parent.children[name];
  if (before === undefined) parent.children[name] = content;
  else if (Array.isArray(before)) before.push(content);
  else parent.children[name] = [before, content];
}

function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
