using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Tests.Samples;

/// <summary>The three integrations that failed are told where they fail, and nowhere else; the three that replaced them are silent.</summary>
public sealed class TheFailuresTests
{
    private const string Notifier = "Orders/OrderNotifier.cs";
    private const string Router = "Enquiries/EnquiryRouter.cs";
    private const string Poster = "Invoices/InvoicePoster.cs";

    // A place is named by its code, so that it may move.
    private static readonly (string File, string Code, string[] Ids)[] Expected =
    [
        // The order goes into mails unchecked (1001); a status that is missing or new thanks for a payment (1002); a language nobody knows becomes English (1005).
        (Notifier, "sent.Add(await NotifyAsync(order, cancellationToken));", ["SI1001", "SI1002", "SI1005"]),
        // One word of a model decides who is called today.
        (Notifier, "await File.AppendAllTextAsync(", ["SI2002"]),

        // Whatever the model left out is "" and 0.
        (Router, "var answer = response.Result;", ["SI2003"]),
        // The label is what the model says, and names a folder.
        (Router, "Directory.CreateDirectory(team);", ["SI2001", "SI2007"]),
        (Router, "File.Move(file, Path.Combine(team, Path.GetFileName(file)), overwrite: true);", ["SI2001", "SI2007"]),
        // Whoever the mail says it is from (1001) is told the label (2001), if the model is surer than a number somebody liked (2006).
        (Router, "await ReplyAsync(mail, answer.Queue, cancellationToken);", ["SI1001", "SI2001", "SI2006"]),

        (Poster, "var fields = Parse(response.Text);", ["SI2003"]),
        // What the model says is posted (2001), or what stands in for an answer that could not be read (1004) or has no such field (1005).
        (Poster, "await client.PostAsJsonAsync(\"invoices\"", ["SI1004", "SI1005", "SI2001"]),
    ];

    // The model is asked outside of an integration.
    private static readonly (string File, string Code)[] ModelCalls =
    [
        (Notifier, "chat.GetResponseAsync("), (Router, "chat.GetResponseAsync<Classification>("), (Poster, "chat.GetResponseAsync("),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TheFailures", false)]
    [InlineData("BackOffice", true)]
    public void A_sample_compiles_here_as_in_its_build(string name, bool isWeb) => Assert.Empty(Sample.Load(name, isWeb).Errors);

    [Fact]
    public async Task The_failures_are_told_by_the_expected_rules_at_the_expected_lines()
    {
        Sample sample = Sample.Load("TheFailures", isWeb: false);
        IReadOnlyList<Finding> findings = await sample.AnalyseAsync(Token);
        AssertSame(Expected.SelectMany(place => place.Ids.Select(id => $"{place.File}({sample.LineOf(place.File, place.Code)}): {id}")), Warnings(findings));
    }

    [Fact]
    public async Task Every_call_of_a_model_outside_of_an_integration_is_mentioned()
    {
        Sample sample = Sample.Load("TheFailures", isWeb: false);
        IReadOnlyList<Finding> findings = await sample.AnalyseAsync(Token);
        AssertSame(ModelCalls.Select(call => $"{call.File}({sample.LineOf(call.File, call.Code)}): SI3001"), findings.Where(finding => finding.Id == "SI3001"));
    }

    [Fact]
    public async Task The_guarded_integrations_have_no_warning()
    {
        Sample sample = Sample.Load("BackOffice", isWeb: true);
        AssertSame([], Warnings(await sample.AnalyseAsync(Token)));
    }

    private static IEnumerable<Finding> Warnings(IEnumerable<Finding> findings) => findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Tells every difference at once: one build of the samples is slow enough.</summary>
    private static void AssertSame(IEnumerable<string> expected, IEnumerable<Finding> found)
    {
        string[] awaited = [.. expected];
        Finding[] seen = [.. found];
        string[] differences =
        [
            .. awaited.Except(seen.Select(Place)).Select(place => "not found: " + place),
            .. seen.Where(finding => !awaited.Contains(Place(finding))).Select(finding => $"not expected: {Place(finding)}: {finding.Message}"),
        ];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    private static string Place(Finding finding) => $"{finding.File}({finding.Line}): {finding.Id}";
}
