-- Writes TeX's complaints, one JSON object a line, to <jobname>.jsonl: kind, file, line, page, text.
local stream = io.open(tex.jobname .. ".jsonl", "w")
bindery = bindery or {}

local function quote(text)
  text = text:gsub('[%c"\\]', function(one) return string.format("\\u%04x", one:byte()) end)
  return '"' .. text .. '"'
end

function bindery.note(kind, text, line)
  if not stream then return end
  stream:write(string.format(
    '{"kind":%s,"file":%s,"line":%d,"page":%d,"text":%s}\n', quote(kind),
    quote(status.filename or ""), line or tex.inputlineno, tex.count[0], quote(text)))
  stream:flush()
end

local function note_box(shape)
  return function(incident, detail, _, first, last)
    if incident ~= "overfull" then return end
    local size = string.format("%.1f", detail / 65536)
    bindery.note("overfull", shape .. " " .. size, first > 0 and first or nil)
    texio.write_nl("log", string.format("Overfull \\%s (%spt too large) at %s:%d--%d\n",
      shape, size, status.filename or "", first, last))
  end
end

luatexbase.add_to_callback("hpack_quality", note_box("hbox"), "bindery.hbox")
luatexbase.add_to_callback("vpack_quality", note_box("vbox"), "bindery.vbox")
