-- KEYS: lease. ARGV: number, reason, wait in ms, channel.
if redis.pcall('GET', KEYS[1]) == ARGV[1] then
  redis.call('SET', KEYS[1], 'failed:' .. ARGV[2], 'PX', ARGV[3])
  redis.call('PUBLISH', ARGV[4], '0')
end
return {1}
