using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Journaling;

public sealed class InMemoryJournalStoreTests
{
    public static TheoryData<string> Cases { get; } = [.. JournalStoreConformance.Cases.Select(conformanceCase => conformanceCase.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_in_memory_store_conforms(string name)
    {
        ConformanceCase conformanceCase = JournalStoreConformance.Find(name);
        await using var context = new InMemoryStoreContext();
        Assert.SkipUnless(conformanceCase.AppliesTo(context), $"Needs {conformanceCase.Needs}.");
        await conformanceCase.RunAsync(context, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Conformance_cases_have_unique_names() => Assert.Distinct(Cases.Select(row => row.Data));
}
