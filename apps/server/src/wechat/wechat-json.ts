/** Bare integers of 16 digits or more, which a double can't hold; strings are matched to be left alone. */
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|(?<=[:[,\s])-?\d{16,}(?=[\s,}\]])/g;

/**
 * JSON as the platform writes it: 64-bit numbers (msgid) come bare and are read as strings, digit by
 * digit. Null when the text is no JSON.
 */
export function parseWechatJson(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(STRING_OR_LONG_INTEGER, (token) =>
        token.startsWith('"') ? token : `"${token}"`,
      ),
    );
  } catch {
    return null;
  }
}
