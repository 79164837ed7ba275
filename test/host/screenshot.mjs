// Walks through the extension as a person would, in a real VS Code, and takes pictures on the way: out/*.png.
//   node test/host/screenshot.mjs [FILE]     FILE: the report to open (default: one with a wrong count)
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describeHost, openBrowser, output, remoteUri, root, startServer, workbenchUrl } from './host.mjs';

const report = process.argv[2] ? path.resolve(process.argv[2]) : undefined;
const server = await startServer({
  settings: { 'editor.fontFamily': 'DejaVu Sans', 'baoCao.plainText': 'ask', 'problems.decorations.enabled': true },
});
mkdirSync(output, { recursive: true });
let browser;
let code = 1;
try {
  const folder = path.join(server.folder, 'reports');
  cpSync(path.join(root, 'test/host/fixtures/reports'), folder, { recursive: true });
  const name = report ? `${path.basename(report, '.txt')}.baocao` : 'dem-sai.baocao';
  if (report) copyFileSync(report, path.join(folder, name));
  browser = await openBrowser(path.join(server.folder, 'browser'));
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(30_000);
  const picture = async (title) => {
    await page.waitForTimeout(500); // what has just appeared may still be fading in
    await page.screenshot({ path: path.join(output, `${title}.png`) });
  };
  /** Runs a command, or opens a file, through the palette. */
  const palette = async (text) => {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill(text);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
  };
  const payload = [
    ['extensionDevelopmentPath', remoteUri(server.port, root)],
    ['openFile', remoteUri(server.port, path.join(folder, name))],
  ];
  try {
    await page.goto(workbenchUrl(server.port, { folder, payload }));
    await page.locator('.monaco-workbench:is(.vs, .vs-dark)').waitFor();
    await page.locator('.pane-header[aria-label^="Explorer Section"]').click();
    await page.locator('.pane-header[aria-label="Outline Section"]').click();
    await page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await palette('>Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await picture('findings');

    await page.locator('.squiggly-error').first().hover({ force: true });
    await page.locator('.monaco-hover:visible').first().waitFor();
    await picture('hover');
    await page.keyboard.press('Escape');

    // What can be done about a finding, by the keyboard alone.
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Bỏ qua chỗ này' }).first().waitFor();
    await picture('fixes');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nThực hiện Nghị quyết số 57');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '57-NQ/TW' }).first().waitFor();
    await picture('completion');
    await page.keyboard.press('Escape');

    await page.locator('#status\\.languageStatus').click();
    await page.locator('.hover-language-status', { hasText: /Báo cáo: .*\d+ lỗi/ }).waitFor();
    await picture('status');
    await page.keyboard.press('Escape');

    await palette('bao-cao.txt');
    const offer = page.locator('.notification-toast', { hasText: 'Tệp này có vẻ là báo cáo' });
    await offer.waitFor();
    await picture('offer');
    await offer.getByRole('button', { name: 'Soát tệp này' }).click();
    await page.locator('#status\\.editor\\.mode', { hasText: 'Báo cáo' }).waitFor();

    await palette('>Báo cáo: Báo cáo mới');
    const question = page.locator('.quick-input-widget input').first();
    for (const text of ['Báo cáo chính trị', 'Xã', 'Mạc Khê', '']) {
      await page.waitForTimeout(500);
      if (text) await question.fill(text);
      if (text === 'Mạc Khê') await picture('new-report');
      await page.keyboard.press('Enter');
    }
    await page.locator('.view-line', { hasText: 'BÁO CÁO CHÍNH TRỊ' }).first().waitFor();
    await page.locator('.outline-pane .monaco-list-row', { hasText: 'BỐI CẢNH' }).first().waitFor();
    await picture('skeleton');

    await palette('>Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .suggest-input-container').waitFor();
    await page.locator('.settings-editor .suggest-input-container').click();
    await page.keyboard.type('@ext:bao-cao.bao-cao');
    await page.locator('.settings-editor .setting-item-category', { hasText: 'Bao Cao' }).first().waitFor();
    await page.waitForTimeout(500);
    await picture('settings');

    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Báo cáo');
    await page.waitForTimeout(500);
    await picture('commands');
    code = 0;
  } catch (error) {
    await picture('screenshot-failure');
    throw error;
  }
} catch (error) {
  console.error(error);
} finally {
  await browser?.close();
  await server.stop();
}
console.log(`${code === 0 ? 'Pictures are in out/' : 'FAILED'}. Host: ${describeHost()}.`);
process.exit(code);
