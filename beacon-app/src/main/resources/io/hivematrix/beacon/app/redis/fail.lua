-- KEYS: lease, failing. ARGV: number, reason, wait in ms, channel, id of the caller.
-- The failure of one may be its own; it is that of all once another one fails, until a document is published.
if redis.pcall('GET', KEYS[1]) == ARGV[1] then
  local before = redis.pcall('GET', KEYS[2])
  local isOfAll = type(before) == 'string' and before ~= ARGV[5]
  redis.call('DEL', KEYS[1])
  redis.call('SET', KEYS[2], isOfAll and 'all' or ARGV[5], 'PX', ARGV[3] + 60000)
  if isOfAll then
    redis.call('SET', KEYS[1], 'failed:' .. ARGV[2], 'PX', ARGV[3])
  end
  redis.call('PUBLISH', ARGV[4], '0')
end
return {1}
