/**
 * Printers that embed a font by its glyphs name some characters by the radical that is drawn alike (⼯ for 工): Chromium's print to PDF does. Such
 * a text looks right and no word in it can be found. Equivalents by Unicode's EquivalentUnifiedIdeograph for the radicals that have no
 * compatibility mapping, and the simplified form of the one whose mapping is traditional.
 */
const PAIRS =
  '⺁厂⺆冂⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺤爫⺥爫⺦丬⺩王⺫目⺮竹⺶羊⺷羊⺾艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻐钅⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户';
const EQUAL = new Map(Array.from({ length: PAIRS.length / 2 }, (_, k) => [PAIRS.charAt(2 * k), PAIRS.charAt(2 * k + 1)]));

/** The text with every radical written as the character it is read as. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => EQUAL.get(radical) ?? radical.normalize('NFKC'));
}
