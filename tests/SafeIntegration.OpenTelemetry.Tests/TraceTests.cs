using System.Diagnostics;

namespace SafeIntegration.OpenTelemetry.Tests;

[Collection(nameof(Workload))]
public sealed class TraceTests(Workload workload)
{
    [Fact]
    public void Submission_background_work_verdict_and_effect_each_have_an_activity() => Assert.Equal(
        [SafeIntegrationTelemetry.EffectActivity, SafeIntegrationTelemetry.ResumeActivity, SafeIntegrationTelemetry.ReviewActivity, SafeIntegrationTelemetry.SubmitActivity],
        workload.Activities.Select(activity => activity.OperationName).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(SafeIntegrationTelemetry.ResumeActivity)]
    [InlineData(SafeIntegrationTelemetry.ReviewActivity)]
    [InlineData(SafeIntegrationTelemetry.EffectActivity)]
    public void What_follows_from_a_submission_links_to_its_trace_and_is_a_trace_of_its_own(string name)
    {
        var submissions = workload.Activities.Where(activity => activity.OperationName == SafeIntegrationTelemetry.SubmitActivity).Select(activity => activity.Context).ToHashSet(new SameSpan());
        Activity[] later = [.. workload.Activities.Where(activity => activity.OperationName == name)];
        Assert.NotEmpty(later);
        Assert.All(later, activity =>
        {
            ActivityLink link = Assert.Single(activity.Links);
            Assert.Contains(link.Context, submissions);
            Assert.NotEqual(link.Context.TraceId, activity.TraceId);
        });
    }

    [Fact]
    public void No_activity_carries_content() => Assert.All(workload.Activities, activity =>
    {
        KeyValuePair<string, object?> tag = Assert.Single(activity.TagObjects);
        Assert.Equal((SafeIntegrationTelemetry.IntegrationActivityTag, "receipts"), (tag.Key, tag.Value));
        Assert.Empty(activity.Events);
        Assert.Empty(activity.Baggage);
        Assert.Null(activity.StatusDescription);
    });

    [Fact]
    public void Every_activity_belongs_to_the_librarys_source() =>
        Assert.All(workload.Activities, activity => Assert.Equal(SafeIntegrationTelemetry.ActivitySourceName, activity.Source.Name));

    // A context read from its text counts as remote, which makes no difference here.
    private sealed class SameSpan : IEqualityComparer<ActivityContext>
    {
        public bool Equals(ActivityContext x, ActivityContext y) => (x.TraceId, x.SpanId) == (y.TraceId, y.SpanId);

        public int GetHashCode(ActivityContext context) => HashCode.Combine(context.TraceId, context.SpanId);
    }
}
