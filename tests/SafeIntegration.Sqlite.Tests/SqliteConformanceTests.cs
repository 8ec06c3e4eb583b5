using SafeIntegration.Testing;

namespace SafeIntegration.Sqlite.Tests;

public sealed class SqliteConformanceTests
{
    public static TheoryData<string> Cases { get; } = [.. JournalStoreConformance.Cases.Select(conformanceCase => conformanceCase.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_SQLite_store_conforms(string name)
    {
        ConformanceCase conformanceCase = JournalStoreConformance.Find(name);
        await using var context = new SqliteStoreContext();
        Assert.SkipUnless(conformanceCase.AppliesTo(context), $"Needs {conformanceCase.Needs}.");
        await conformanceCase.RunAsync(context, TestContext.Current.CancellationToken);
    }
}
