using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Tests.Kills;

public sealed class PostgreSqlKillTests(ITestOutputHelper output) : KillTests(output)
{
    [Fact]
    public Task Killed_and_frozen_processes_lose_no_item_and_repeat_no_effect_beyond_its_kind() => HoldsItsPromisesAsync(StoreKind.PostgreSql);
}
