using System.Text.Json;
using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>What a broken order costs: the parse and the list of everything wrong, by the parse of a good one by the baseline.</summary>
internal static class FailurePath
{
    /// <summary>Measures, prints, and gives the ratio of the dearer broken payload.</summary>
    public static double Measure(InterleavedHarness harness)
    {
        byte[] good = OrderPayloads.Order(TextStyle.Ascii);
        var classes = new ContractPeer<Classes.Order, Classes.OrderPage>(Peers.ClassContract);
        var records = new ContractPeer<Records.Order, Records.OrderPage>(Peers.RecordContract);
        IReadOnlyList<Measurement> rows = harness.Measure(
        [
            new("System.Text.Json, the good order", () => JsonSerializer.Deserialize(good, PlainContext.Default.Order)),
            new("Strict, unknown status, the exception only", () => Catch(() => JsonSerializer.Deserialize(BrokenPayloads.UnknownStatus, StrictPlainContext.Default.Order))),
            new("class contract, unknown status", () => classes.ViolationsOf(BrokenPayloads.UnknownStatus)),
            new("class contract, renamed member", () => classes.ViolationsOf(BrokenPayloads.RenamedMember)),
            new("record contract, unknown status", () => records.ViolationsOf(BrokenPayloads.UnknownStatus)),
            new("record contract, renamed member", () => records.ViolationsOf(BrokenPayloads.RenamedMember)),
        ]);
        Report.Print(Console.Out, "a broken order, all violations listed", rows);
        return rows.Where(row => row.Name.Contains("contract", StringComparison.Ordinal)).Max(row => row.Ratio);
    }

    private static object? Catch(Func<object?> parse)
    {
        try
        {
            return parse();
        }
        catch (JsonException refused)
        {
            return refused;
        }
    }
}
