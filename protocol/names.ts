/** The settings that a folder of reports brings along. */
export const folderFile = '.bao-cao.json';

/** The section of an editor's configuration, and what all names of ours in the protocol begin with. */
export const settingsSection = 'baoCao';

/** The language id of a report. */
export const reportLanguage = 'bao-cao';

/** What the server signs its diagnostics with; it stands beside each in the editor's list. */
export const diagnosticSource = 'báo cáo';

/** The kind of the code action that applies all safe fixes. */
export const fixAllKind = 'source.fixAll.baoCao';

/**
 * The commands that the server's code actions name and the client carries out; behind what each is told stands the
 * address of the report.
 */
export const errandCommands = {
  addWord: 'baoCao.addWord',
  ignore: 'baoCao.ignore',
  showRule: 'baoCao.showRule',
} as const;

/** Under `experimental` of its capabilities a client says which of these commands it has. */
export const errandAbilities = {
  addWord: 'baoCaoAddWord',
  ignore: 'baoCaoIgnore',
  showRule: 'baoCaoShowRule',
} as const satisfies Readonly<Record<keyof typeof errandCommands, string>>;
