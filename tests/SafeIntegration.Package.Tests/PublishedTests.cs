using System.Text.RegularExpressions;
using SafeIntegration.Package.Tests.Packing;
using SafeIntegration.Package.Tests.Running;

namespace SafeIntegration.Package.Tests;

/// <summary>Core and SQLite journal in a program that is published ahead of time or trimmed: contracts, an integration, a review.</summary>
public sealed partial class PublishedTests(Workbench workbench)
{
    private const string Expected = """
        read: c-1, High, 4.5
        written: {"id":"c-1","text":"The parcel A-17 never came.","urgency":"High","tags":["parcel"],"amounts":{"fee":4.5}}
        refused: $.id Length
        refused: $.text TypeChanged
        refused: $.urgency UnknownValue
        schema: True
        no contract: True
        from a context: CardPayment
        from a context refused: $.amount OutOfRange
        from a context refused: $.state UnknownValue
        from a context refused: $ open payments are small
        field: parcel Text A-17 Grounded
        field: refund Number 5 Derived
        verdict: Accepted
        applied: A-17 12.50
        rejected: 3 violation(s)
        """;

    [Theory]
    [InlineData("PublishAot")]
    [InlineData("PublishTrimmed")]
    public async Task A_published_program_works_and_nothing_in_it_warns(string how)
    {
        (string file, string said) = await workbench.PublishAsync(how);
        Assert.DoesNotMatch(Warning(), said);

        await using Command program = Command.StartFile(file, workbench.NewFolder());
        string output = await program.EndAsync();
        Assert.Equal(Expected.ReplaceLineEndings("\n"), string.Join('\n', output.Split('\n').Where(IsOurs).Select(line => line.TrimEnd())));
    }

    // The host's log stands between the lines.
    private static bool IsOurs(string line) => Expected.Split('\n').Any(expected => line.StartsWith(expected.Split(':')[0] + ": ", StringComparison.Ordinal));

    [GeneratedRegex(@"\bwarning (IL|CA|CS|SI|NETSDK|NU)\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Warning();
}
