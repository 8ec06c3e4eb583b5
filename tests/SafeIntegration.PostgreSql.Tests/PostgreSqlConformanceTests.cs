using SafeIntegration.PostgreSql.Tests.Server;
using SafeIntegration.Testing;

namespace SafeIntegration.PostgreSql.Tests;

public sealed class PostgreSqlConformanceTests(PostgreSqlServer server)
{
    public static TheoryData<string> Cases { get; } = [.. JournalStoreConformance.Cases.Select(conformanceCase => conformanceCase.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_PostgreSQL_store_conforms(string name)
    {
        ConformanceCase conformanceCase = JournalStoreConformance.Find(name);
        await using var context = new PostgreSqlStoreContext(server);
        Assert.SkipUnless(conformanceCase.AppliesTo(context), $"Needs {conformanceCase.Needs}.");
        await conformanceCase.RunAsync(context, TestContext.Current.CancellationToken);
    }
}
