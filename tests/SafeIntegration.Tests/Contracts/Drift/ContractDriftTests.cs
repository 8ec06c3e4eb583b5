using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Time.Testing;

namespace SafeIntegration.Tests.Contracts;

public sealed class ContractDriftTests
{
    private const string Usual = """{"id":"o1","priority":"high","currency":"EUR","status":"Open","lines":[{"sku":"a","discount":1}]}""";

    private readonly FakeTimeProvider _time = new(new(2026, 3, 2, 10, 42, 0, TimeSpan.Zero));
    private readonly SmallOrderContract _contract;

    public ContractDriftTests() => _contract = new(_time, UnknownMembers.Report);

    private IReadOnlyList<DriftFinding> Findings => _contract.Drift.Report().Findings;

    [Fact]
    public void Payloads_of_the_same_shape_are_no_drift()
    {
        Parse(Usual, Usual.Replace("high", "low", StringComparison.Ordinal));
        Assert.Empty(Findings);
        Assert.Equal("no drift of 'test.small-order.v1'", _contract.Drift.Report().ToString());
    }

    [Fact]
    public void The_length_of_lists_is_no_drift()
    {
        Parse(Usual, Usual.Replace("""[{"sku":"a","discount":1}]""", """[{"sku":"a","discount":1},{"sku":"b","discount":2}]""", StringComparison.Ordinal), Usual.Replace("""{"sku":"a","discount":1}""", "", StringComparison.Ordinal));
        Assert.Empty(Findings);
    }

    [Fact]
    public void An_unknown_member_is_drift_from_the_first_payload_on()
    {
        Parse("""{"colour":"red",""" + Usual[1..]);
        Assert.Equal(("$.colour", DriftKind.New, DriftLevel.Drift), Only());
    }

    [Fact]
    public void An_unknown_member_in_every_element_of_a_list_is_one_finding()
    {
        Parse(Usual, Usual.Replace("""[{"sku":"a","discount":1}]""", """[{"sku":"a","discount":1,"tax":1},{"sku":"b","discount":2,"tax":2}]""", StringComparison.Ordinal));
        Assert.Equal(("$.lines[*].tax", DriftKind.New, DriftLevel.Drift), Only());
    }

    [Fact]
    public void A_nullable_member_that_always_was_there_and_is_missing_is_drift()
    {
        Parse(Usual, Without("priority"));
        Assert.Equal(("$.priority", DriftKind.Absent, DriftLevel.Drift), Only());
    }

    [Fact]
    public void A_nullable_member_that_is_missing_from_the_first_payload_on_is_no_drift()
    {
        Parse(Without("priority"), Without("priority"));
        Assert.Empty(Findings);
    }

    [Fact]
    public void A_member_whose_default_stands_in_for_it_is_drift_from_the_first_payload_on()
    {
        Parse(Without("currency"));
        Assert.Equal(("$.currency", DriftKind.Absent, DriftLevel.Drift), Only());
    }

    [Fact]
    public void A_member_that_is_there_again_comes_and_goes_and_that_is_information()
    {
        Parse(Usual, Without("priority"), Usual, Without("priority"));
        Assert.Equal(("$.priority", DriftKind.Absent, DriftLevel.Info), Only());
        Assert.Equal("optional member `priority` comes and goes since 10:42", _contract.Drift.Report().ToString());
    }

    [Fact]
    public void A_default_that_is_not_needed_any_more_is_information()
    {
        Parse(Without("currency"), Usual);
        Assert.Equal(("$.currency", DriftKind.Absent, DriftLevel.Info), Only());
    }

    [Fact]
    public void Null_where_there_always_was_a_value_is_information()
    {
        Parse(Usual, Usual.Replace("\"high\"", "null", StringComparison.Ordinal));
        Assert.Equal(("$.priority", DriftKind.Null, DriftLevel.Info), Only());
    }

    [Fact]
    public void A_value_where_there_always_was_null_is_information()
    {
        Parse(Usual.Replace("\"high\"", "null", StringComparison.Ordinal), Usual);
        Assert.Equal(("$.priority", DriftKind.NoLongerNull, DriftLevel.Info), Only());
    }

    [Fact]
    public void A_member_that_never_was_there_and_is_now_is_information()
    {
        Parse(Without("priority"), Usual);
        Assert.Equal(("$.priority", DriftKind.Present, DriftLevel.Info), Only());
    }

    [Fact]
    public void A_member_of_an_element_is_told_by_a_path_without_index()
    {
        Parse(Usual, Usual.Replace(",\"discount\":1", "", StringComparison.Ordinal));
        Assert.Equal(("$.lines[*].discount", DriftKind.Absent, DriftLevel.Drift), Only());
    }

    [Fact]
    public void A_type_that_comes_late_is_compared_with_its_own_first_object()
    {
        string withoutLines = Usual.Replace("""{"sku":"a","discount":1}""", "", StringComparison.Ordinal);
        Parse(withoutLines, Usual.Replace(",\"discount\":1", "", StringComparison.Ordinal));
        Assert.Empty(Findings);
    }

    [Fact]
    public void A_value_outside_the_set_of_a_tolerant_enum_is_drift_without_the_value()
    {
        Parse(Usual, Usual.Replace("Open", "Draft4711", StringComparison.Ordinal));
        Assert.Equal(("$.status", DriftKind.UnknownValue, DriftLevel.Drift), Only());
        Assert.DoesNotContain("4711", _contract.Drift.Report().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_and_a_new_member_with_names_alike_are_probably_renamed()
    {
        Parse(Usual);
        _time.Advance(TimeSpan.FromMinutes(3));
        Parse(Usual.Replace("priority", "prio_level", StringComparison.Ordinal));
        Assert.Equal("optional member `priority` missing since 10:45, new member `prio_level`, probably renamed", _contract.Drift.Report().ToString());
    }

    [Fact]
    public void A_missing_and_a_new_member_that_are_the_only_ones_of_their_kind_are_probably_renamed()
    {
        Parse(Usual, Usual.Replace("priority", "urgency", StringComparison.Ordinal));
        Assert.Equal(["$.urgency", "$.priority"], Findings.Select(finding => finding.ProbablyRenamed));
    }

    [Fact]
    public void A_missing_and_a_new_member_of_different_kinds_are_two_findings()
    {
        Parse(Usual, Usual.Replace("\"priority\":\"high\"", "\"prio\":17", StringComparison.Ordinal));
        Assert.All(Findings, finding => Assert.Null(finding.ProbablyRenamed));
    }

    [Fact]
    public void A_nullable_member_that_has_another_name_from_the_first_payload_on_is_told()
    {
        Parse(Usual.Replace("priority", "prio_level", StringComparison.Ordinal));
        Assert.Contains(Findings, finding => finding is { Path: "$.priority", Kind: DriftKind.Absent, Level: DriftLevel.Info, ProbablyRenamed: "$.prio_level" });
    }

    [Fact]
    public void A_refused_payload_is_drift_with_the_number_of_refusals()
    {
        _contract.Drift.Refused([new("$.lines[3].sku", ViolationCode.Missing, "string"), new("$.lines[4].sku", ViolationCode.Missing, "string")], [], "{}"u8);
        _time.Advance(TimeSpan.FromDays(1));
        _contract.Drift.Refused([new("$.lines[0].sku", ViolationCode.Missing, "string")], [], "{}"u8);
        Assert.Equal("member `lines[*].sku` missing since 2026-03-02 10:42 (2 payloads refused, the last at 10:42)", _contract.Drift.Report().ToString());
    }

    [Fact]
    public void A_refused_payload_tells_its_new_members_too()
    {
        string payload = Usual.Replace("\"id\"", "\"order_id\"", StringComparison.Ordinal);
        _contract.Drift.Refused([new("$.id", ViolationCode.Missing, "string") { Hint = "probably renamed to 'order_id'" }], [], Encoding.UTF8.GetBytes(payload));
        Assert.Equal("member `id` missing since 10:42, new member `order_id`, probably renamed (1 payload refused, the last at 10:42)", _contract.Drift.Report().ToString());
    }

    [Fact]
    public void A_refused_payload_tells_the_optional_members_that_it_lacks_too()
    {
        Parse(Usual);
        Assert.False(_contract.Parse(Encoding.UTF8.GetBytes(Without("priority").Replace("\"o1\"", "1", StringComparison.Ordinal))).IsValid);
        Assert.Equal(["TypeChanged $.id", "Absent $.priority"], Findings.Select(finding => $"{finding.Kind} {finding.Path}"));
        Parse(Usual);
        Assert.True(Findings[1].ComesAndGoes);
    }

    [Fact]
    public void A_broken_rule_is_information()
    {
        _contract.Drift.Refused([new("$.lines", ViolationCode.Items, "at least one")], [], "{}"u8);
        Assert.Equal(("$.lines", DriftKind.RuleBroken, DriftLevel.Info), Only());
    }

    [Fact]
    public void A_payload_that_is_no_JSON_says_nothing_about_its_format()
    {
        _contract.Drift.Refused([new("$", ViolationCode.Malformed, "JSON")], [], "{"u8);
        Assert.Empty(Findings);
    }

    [Fact]
    public void The_event_is_raised_once_for_each_difference()
    {
        var raised = new List<string>();
        _contract.Drift.Detected += (_, finding) => raised.Add($"{finding.Kind} {finding.Path}");
        Parse(Usual, Without("priority"), Without("priority"), Usual, Without("priority"));
        Assert.Equal(["Absent $.priority"], raised);
    }

    [Fact]
    public void A_handler_that_throws_does_not_cost_the_payload()
    {
        _contract.Drift.Detected += (_, _) => throw new InvalidOperationException("full");
        Assert.True(_contract.Parse(Encoding.UTF8.GetBytes(Without("currency"))).IsValid);
    }

    [Fact]
    public void A_finding_is_counted_once_by_contract_and_kind()
    {
        using var counter = new MetricCollector<long>(null, SafeIntegrationTelemetry.MeterName, SafeIntegrationTelemetry.ContractDrift);
        var contract = new SmallOrderContract(_time, UnknownMembers.Report);
        contract.Parse(Encoding.UTF8.GetBytes("""{"metric-of-this-test":1,""" + Usual[1..]));
        Assert.Contains(counter.GetMeasurementSnapshot(), measurement => measurement.Value == 1
            && "test.small-order.v1".Equals(measurement.Tags["contract"]) && "New".Equals(measurement.Tags["reason"]) && measurement.Tags.Count == 2);
    }

    [Fact]
    public void The_result_names_the_unknown_members_every_time()
    {
        byte[] payload = Encoding.UTF8.GetBytes("""{"colour":"red",""" + Usual[1..]);
        Assert.Equal(["$.colour"], _contract.Parse(payload).UnknownMembers);
        Assert.Equal(["$.colour"], _contract.Parse(payload).UnknownMembers);
    }

    [Fact]
    public void Unknown_members_are_silent_if_the_contract_ignores_them()
    {
        var contract = new SmallOrderContract(_time, UnknownMembers.Ignore);
        Assert.Empty(contract.Parse(Encoding.UTF8.GetBytes("""{"colour":"red",""" + Usual[1..])).UnknownMembers);
        Assert.Empty(contract.Drift.Report().Findings);
    }

    [Fact]
    public void The_last_time_of_an_unknown_member_is_kept_to_the_second()
    {
        string payload = """{"colour":"red",""" + Usual[1..];
        Parse(payload);
        _time.Advance(TimeSpan.FromMinutes(5));
        Parse(payload);
        Assert.Equal(TimeSpan.FromMinutes(5), Findings[0].LastSeen - Findings[0].FirstSeen);
    }

    [Fact]
    public void A_sender_that_makes_up_names_is_told_up_to_the_limit()
    {
        for (int i = 0; i < 200; i++)
            Parse($$"""{"made-up-{{i}}":1,""" + Usual[1..]);
        DriftReport report = _contract.Drift.Report();
        Assert.Equal(32, report.Findings.Count);
        Assert.True(report.IsTruncated);
    }

    [Fact]
    public void An_unknown_member_above_the_limit_is_still_in_the_result()
    {
        for (int i = 0; i < 100; i++)
            Parse($$"""{"made-up-{{i}}":1,""" + Usual[1..]);
        Assert.Equal(["$.last"], _contract.Parse(Encoding.UTF8.GetBytes("""{"last":1,""" + Usual[1..])).UnknownMembers);
    }

    [Theory]
    [InlineData("the usual", Usual)]
    [InlineData("with an unknown member", """{"colour":"red","id":"o1","priority":"high","currency":"EUR","status":"Open","lines":[]}""")]
    public void A_shape_that_came_before_allocates_nothing_for_drift(string what, string payload)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(payload);
        byte[] bare = Encoding.UTF8.GetBytes(payload.Replace("\"colour\":\"red\",", "", StringComparison.Ordinal));
        var silent = new SmallOrderContract(_time, UnknownMembers.Ignore);
        long expected = AllocatedBy(silent, bare);
        // The hand-written parser makes a string of the name; generated ones do not.
        long name = what == "the usual" ? 0 : 40;
        Assert.Equal(expected + name, AllocatedBy(_contract, utf8));
    }

    [Fact]
    public void Many_threads_find_each_difference_once()
    {
        int raised = 0;
        _contract.Drift.Detected += (_, _) => Interlocked.Increment(ref raised);
        Parse(Usual);
        byte[][] payloads = [.. Enumerable.Range(0, 8).Select(i => Encoding.UTF8.GetBytes(i % 2 == 0 ? Without("priority") : $$"""{"made-up-{{i}}":1,""" + Usual[1..]))];
        Parallel.For(0, 4_000, i => Assert.True(_contract.Parse(payloads[i % payloads.Length]).IsValid));
        Assert.Equal(5, raised);
        Assert.Equal(5, Findings.Count);
    }

    private static long AllocatedBy(SmallOrderContract contract, byte[] utf8)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 100; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            contract.Parse(utf8);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static string Without(string member) => member switch
    {
        "priority" => Usual.Replace("\"priority\":\"high\",", "", StringComparison.Ordinal),
        _ => Usual.Replace("\"currency\":\"EUR\",", "", StringComparison.Ordinal),
    };

    private void Parse(params ReadOnlySpan<string> payloads)
    {
        foreach (string payload in payloads)
            Assert.True(_contract.Parse(Encoding.UTF8.GetBytes(payload)).IsValid, payload);
    }

    private (string, DriftKind, DriftLevel) Only()
    {
        DriftFinding finding = Assert.Single(Findings);
        return (finding.Path, finding.Kind, finding.Level);
    }
}
