using OpenTelemetry.Metrics;

namespace SafeIntegration.OpenTelemetry.Tests;

[Collection(nameof(Workload))]
public sealed class MetricTests(Workload workload)
{
    /// <summary>Every instrument with its unit, its type and its tags: what a dashboard may rely on.</summary>
    public static TheoryData<string, string, MetricType, string> Expected => new()
    {
        { "safe_integration.item.duration", "s", MetricType.Histogram, "decision integration stage" },
        { "safe_integration.decisions", "{decision}", MetricType.LongSum, "decision integration reason stage" },
        { "safe_integration.violations", "{violation}", MetricType.LongSum, "integration reason" },
        { "safe_integration.drift", "{payload}", MetricType.LongSum, "integration" },
        { "safe_integration.contract.drift", "{finding}", MetricType.LongSum, "contract reason" },
        { "safe_integration.expectation_failures", "{failure}", MetricType.LongSum, "integration reason" },
        { "safe_integration.grounding_failures", "{member}", MetricType.LongSum, "integration reason" },
        { "safe_integration.review.pending", "{item}", MetricType.LongGauge, "integration" },
        { "safe_integration.review.oldest_age", "s", MetricType.DoubleGauge, "integration" },
        { "safe_integration.review.wait.duration", "s", MetricType.Histogram, "decision integration" },
        { "safe_integration.review.verdicts", "{verdict}", MetricType.LongSum, "decision integration" },
        { "safe_integration.review.corrected_fields", "{field}", MetricType.LongSum, "integration" },
        { "safe_integration.effects", "{attempt}", MetricType.LongSum, "decision integration" },
        { "safe_integration.effects.in_doubt", "{item}", MetricType.LongGauge, "integration" },
        { "safe_integration.stage_changes", "{change}", MetricType.LongSum, "integration stage" },
        { "safe_integration.heartbeat", "{round}", MetricType.LongSum, "integration" },
    };

    [Fact]
    public void The_instruments_are_those_that_are_listed_and_all_of_them_report() =>
        Assert.Equal(SafeIntegrationTelemetry.Instruments.Order(StringComparer.Ordinal), workload.Metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_expected_table_lists_every_instrument() =>
        Assert.Equal(SafeIntegrationTelemetry.Instruments, Expected.Select(row => row.Data.Item1));

    [Theory]
    [MemberData(nameof(Expected))]
    public void An_instrument_has_its_unit_type_and_tags(string name, string unit, MetricType type, string tags)
    {
        MetricSnapshot metric = Metric(name);
        Assert.Equal((unit, type), (metric.Unit, metric.MetricType));
        Assert.All(metric.MetricPoints, point => Assert.Equal(tags, string.Join(' ', TagsOf(point).Select(tag => tag.Key).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void All_of_them_belong_to_the_librarys_meter() =>
        Assert.All(workload.Metrics, metric => Assert.Equal(SafeIntegrationTelemetry.MeterName, metric.MeterName));

    [Fact]
    public void No_tag_is_outside_the_list_and_none_holds_content()
    {
        foreach (KeyValuePair<string, object?> tag in workload.Metrics.SelectMany(metric => metric.MetricPoints).SelectMany(TagsOf))
        {
            Assert.Contains(tag.Key, SafeIntegrationTelemetry.Tags);
            Assert.DoesNotContain("secret", $"{tag.Value}", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("[0-9a-f]{16}", $"{tag.Value}");
        }
    }

    [Theory]
    [InlineData("safe_integration.decisions", "decision", "automatic pending rejected review")]
    [InlineData("safe_integration.review.verdicts", "decision", "approved corrected declined sent-back")]
    [InlineData("safe_integration.effects", "decision", "applied error failed in-doubt not-applied")]
    [InlineData("safe_integration.stage_changes", "stage", "Operating")]
    [InlineData("safe_integration.violations", "reason", "TypeChanged")]
    [InlineData("safe_integration.expectation_failures", "reason", "the value is not negative")]
    public void Every_path_shows_as_a_value_of_its_tag(string name, string tag, string values) =>
        Assert.Equal(values, string.Join(' ', Metric(name).MetricPoints.SelectMany(TagsOf).Where(pair => pair.Key == tag).Select(pair => $"{pair.Value}").Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Gauges_show_the_last_state()
    {
        Assert.Equal(1, Metric(SafeIntegrationTelemetry.EffectsInDoubt).MetricPoints[0].GetGaugeLastValueLong());
        Assert.Equal(4, Metric(SafeIntegrationTelemetry.ReviewPending).MetricPoints[0].GetGaugeLastValueLong());
        Assert.InRange(Metric(SafeIntegrationTelemetry.ReviewOldestAge).MetricPoints[0].GetGaugeLastValueDouble(), 60, 86_400);
    }

    private static IEnumerable<KeyValuePair<string, object?>> TagsOf(MetricPoint point)
    {
        var tags = new List<KeyValuePair<string, object?>>();
        foreach (KeyValuePair<string, object?> tag in point.Tags)
            tags.Add(tag);
        return tags;
    }

    private MetricSnapshot Metric(string name) => Assert.Single(workload.Metrics, metric => metric.Name == name);
}

[CollectionDefinition(nameof(Workload))]
public sealed class WorkloadGroup : ICollectionFixture<Workload>;
