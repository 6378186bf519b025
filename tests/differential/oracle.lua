-- Reads each text of a JSON list by itself, in one process: one division for each.
function Pandoc(outer)
  local request = pandoc.json.decode(outer.blocks[1].text, false)
  local blocks = {}
  for _, text in ipairs(request.texts) do
    table.insert(blocks, pandoc.Div(pandoc.read(text, request.format).blocks))
  end
  return pandoc.Pandoc(blocks)
end
