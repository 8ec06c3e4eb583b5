using System.Reflection;

namespace SafeIntegration.Tests.Contracts.Silent;

/// <summary><c>docs/contracts-and-system-text-json.md</c> says what the tests show, row by row.</summary>
public sealed class SilentPageTests
{
    private static readonly string[][] Page = [.. ReadRows()];

    [Fact]
    public void The_table_of_payloads_says_what_its_test_shows() =>
        Assert.Equal(
            SilentRows.All.Select(row => string.Join(" | ", row.Id, row.Json, row.Web, row.Strict, row.Contract)),
            Page.Where(cells => cells.Length == 6).Select(cells => string.Join(" | ", cells[0], cells[2], cells[3], cells[4], cells[5])));

    [Fact]
    public void The_table_of_neighbours_has_a_row_for_each_test_and_a_test_for_each_row() =>
        Assert.Equal(
            typeof(SilentAcceptanceTests).GetMethods().SelectMany(method => method.GetCustomAttributes<TraitAttribute>()).Select(trait => trait.Value).Order(StringComparer.Ordinal),
            Page.Where(cells => cells.Length == 4).Select(cells => cells[0]).Order(StringComparer.Ordinal));

    /// <summary>The cells of the rows whose first one is a name in code.</summary>
    private static IEnumerable<string[]> ReadRows() => File.ReadLines(FindPage()).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim(' ', '`')).ToArray());

    private static string FindPage()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository."), "docs", "contracts-and-system-text-json.md");
    }
}
