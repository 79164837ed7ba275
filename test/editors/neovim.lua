-- Drives the language server from Neovim (0.7 and later) and writes what it answered as JSON.
-- Variables: SERVER (the built cli.js), NODE, REPORT (the file to be edited), ANSWERS (where to write).
local env = vim.env
local answers = {}

local function finish()
  local file = io.open(env.ANSWERS, "w")
  file:write(vim.fn.json_encode(answers))
  file:close()
  vim.cmd("qall!")
end

local function drive()
  vim.cmd("edit " .. vim.fn.fnameescape(env.REPORT))
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({ name = "bao-cao", cmd = { env.NODE, env.SERVER, "lsp", "--stdio" } })
  vim.lsp.buf_attach_client(buffer, id)
  assert(vim.wait(60000, function() return #vim.diagnostic.get(buffer) > 0 end, 50), "no findings")
  local client = vim.lsp.get_client_by_id(id)
  local document = { uri = vim.uri_from_bufnr(buffer) }

  local function ask(method, params)
    params.textDocument = document
    local reply = assert(client.request_sync(method, params, 60000, buffer))
    assert(not reply.err, method .. ": " .. vim.inspect(reply.err))
    return reply.result
  end
  local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") end
  local encoding = client.offset_encoding

  answers.formats = client.resolved_capabilities == nil or client.resolved_capabilities.document_formatting
  answers.findings = vim.tbl_map(function(one) return { code = one.code, line = one.lnum } end, vim.diagnostic.get(buffer))
  answers.outline = vim.tbl_map(function(one) return one.name end, ask("textDocument/documentSymbol", {}))

  -- A fix of the finding on the announced count.
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    if one.code == "count/listed" then
      local sent = one.user_data.lsp
      local range = { start = { line = one.lnum, character = one.col }, ["end"] = { line = one.end_lnum, character = one.end_col } }
      local diagnostic = { range = range, message = one.message, code = one.code, severity = one.severity, source = one.source, data = sent and sent.data }
      local actions = ask("textDocument/codeAction", { range = range, context = { diagnostics = { diagnostic } } })
      answers.actions = vim.tbl_map(function(action) return action.title end, actions)
      for _, action in ipairs(actions) do
        if action.edit then
          vim.lsp.util.apply_workspace_edit(action.edit, encoding)
          break
        end
      end
      break
    end
  end
  answers.fixed = text()

  local position = { line = tonumber(env.RENAME_LINE), character = tonumber(env.RENAME_CHARACTER) }
  vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", { position = position, newName = env.RENAME_TO }), encoding)
  answers.renamed = text()

  local edits = ask("textDocument/formatting", { options = { tabSize = 2, insertSpaces = true } })
  vim.lsp.util.apply_text_edits(edits, buffer, encoding)
  answers.formatted = text()
end

local ok, problem = pcall(drive)
if not ok then answers.problem = tostring(problem) end
finish()
