-- Writes pandoc's tables the way quotes show them, "header: value; header: value", and leaves out pictures.
local function words(blocks)
  return pandoc.utils.stringify(pandoc.Div(blocks))
end

function Table(t)
  local simple = pandoc.utils.to_simple_table(t)
  local out = {}
  local heads = {}
  for i, h in ipairs(simple.headers) do heads[i] = words(h) end
  for _, row in ipairs(simple.rows) do
    local cells = {}
    for i, cell in ipairs(row) do
      local text = words(cell)
      if text ~= '' then
        cells[#cells + 1] = (heads[i] or '') ~= '' and (heads[i] .. ': ' .. text) or text
      end
    end
    out[#out + 1] = pandoc.Para({ pandoc.Str(table.concat(cells, '; ')) })
  end
  return out
end

function Image() return {} end
function Strikeout() return {} end
