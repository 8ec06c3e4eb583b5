using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Defining;

/// <summary>An approval is bound to the plan's version: what changes a rule changes it, what formats one does not.</summary>
public sealed class PlanVersionTests
{
    private static readonly string Version = VersionOf(Plan());

    private static readonly Dictionary<string, Func<IntegrationPlan<Parcel, Label>>> Changes = new()
    {
        ["a constant in a rule"] = () => Plan(checks: plan => plan.Expect(label => label.Value >= 1, "not negative")),
        ["the words of an expectation"] = () => Plan(checks: plan => plan.Expect(label => label.Value >= 0, "positive")),
        ["one expectation more"] = () => Plan(checks: plan => plan.Expect(label => label.Value >= 0, "not negative").Expect(label => label.Id != "", "named")),
        ["no expectation"] = () => Plan(checks: plan => plan),
        ["the key"] = () => VersionedPlan(plan => plan.Identify(parcel => parcel.Text)),
        ["a segment"] = () => VersionedPlan(plan => plan.Identify(parcel => parcel.Id, parcel => parcel.Text)),
        ["a limit"] = () => Plan(gate: gate => gate.ReviewAbove(label => label.Value, 501m)),
        ["a limit of a currency"] = () => Plan(gate: gate => gate.ReviewAbove(label => label.Value, label => "EUR", new Dictionary<string, decimal> { ["EUR"] = 5m })),
        ["a rule for review"] = () => Plan(gate: gate => gate.ReviewWhen(label => label.Id == "x", "rare")),
        ["the error rate"] = () => Plan(gate: gate => gate.MaxErrorRate = 0.02),
        ["the assurance"] = () => Plan(gate: gate => gate.Assurance = 0.9),
        ["the audit rate"] = () => Plan(gate: gate => gate.AuditRate = 0.2),
        ["the validity"] = () => Plan(gate: gate => gate.Validity = TimeSpan.FromDays(1)),
        ["an expected rate"] = () => Plan(checks: plan => plan.Expect(label => label.Value >= 0, "not negative").ExpectRate(label => label.Value > 5, atMost: 0.5)),
        ["the source"] = () => Plan(checks: plan => plan.Expect(label => label.Value >= 0, "not negative").GroundIn(parcel => new SourceText(parcel.Text))),
        ["the mapping"] = () => VersionedPlan(map: plan => plan.Map(parcel => new Label { Id = parcel.Id, Value = 2 * parcel.Value })),
        ["a model instead of a mapping"] = () => VersionedPlan(map: plan => plan.Call((parcel, _) => Task.FromResult(ProbeDefinition.Labelled(parcel)), "model-1")),
        ["the model"] = () => VersionedPlan(map: plan => plan.Call((parcel, _) => Task.FromResult(ProbeDefinition.Labelled(parcel)), "model-2")),
        ["the effect"] = () => Plan(effect: plan => plan.ApplyWith<UnconfirmedProbe>("print the label")),
        ["what the effect is said to do"] = () => Plan(effect: plan => plan.ApplyWith<IdempotentProbe>("burn the label")),
        ["the revision"] = () => Plan().Revision(2),
    };

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    [Fact]
    public void The_same_definition_has_the_same_version() => Assert.Equal(Version, VersionOf(Plan()));

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void A_change_of_what_is_decided_or_done_changes_the_version(string what) => Assert.NotEqual(Version, VersionOf(Changes[what]()));

    [Fact]
    public void All_these_changes_differ_from_one_another() => Assert.Equal(Changes.Count, Changes.Values.Select(change => VersionOf(change())).Distinct().Count());

    [Fact]
    public void Formatting_alone_keeps_the_version() => Assert.Equal(
        Version,
        VersionOf(Plan(checks: plan => plan.Expect(
            label =>
                label.Value >= 0,
            "not negative"))));

    [Fact]
    public void Times_and_people_do_not_change_what_is_decided_so_they_keep_the_version() => Assert.Equal(
        Version,
        VersionOf(Plan(
            reviewers: plan => plan.Launch(launch => launch.MinDuration = TimeSpan.FromDays(3)).ReviewedBy("others", TimeSpan.FromHours(1)),
            effect: plan => plan.ApplyWith<IdempotentProbe>("print the label", options => options.UndoWindow = TimeSpan.FromMinutes(1)))));

    [Fact]
    public void A_type_argument_of_another_assembly_version_is_not_part_of_it()
    {
        string text = typeof(Generic<Label>).ToString();
        Assert.DoesNotContain("Version=", text, StringComparison.Ordinal);
        Assert.NotEqual(VersionOf(Plan(effect: plan => plan.ApplyWith<Generic<Label>>())), VersionOf(Plan(effect: plan => plan.ApplyWith<Generic<Parcel>>())));
    }

    private static string VersionOf(IntegrationPlan<Parcel, Label> plan) => plan.Draft.Version();

    private static IntegrationPlan<Parcel, Label> Plan(
        Func<PlanWithoutGate<Parcel, Label>, PlanWithoutGate<Parcel, Label>>? checks = null,
        Action<GateOptions<Label>>? gate = null,
        Func<PlanWithoutReviewers<Parcel, Label>, PlanWithoutEffect<Parcel, Label>>? reviewers = null,
        Func<PlanWithoutEffect<Parcel, Label>, IntegrationPlan<Parcel, Label>>? effect = null) => VersionedPlan(checks: checks, gate: gate, reviewers: reviewers, effect: effect);

    private static IntegrationPlan<Parcel, Label> VersionedPlan(
        Func<PlanWithoutItemKey<Parcel, Label>, PlanWithoutCall<Parcel, Label>>? identify = null,
        Func<PlanWithoutCall<Parcel, Label>, PlanWithoutGate<Parcel, Label>>? map = null,
        Func<PlanWithoutGate<Parcel, Label>, PlanWithoutGate<Parcel, Label>>? checks = null,
        Action<GateOptions<Label>>? gate = null,
        Func<PlanWithoutReviewers<Parcel, Label>, PlanWithoutEffect<Parcel, Label>>? reviewers = null,
        Func<PlanWithoutEffect<Parcel, Label>, IntegrationPlan<Parcel, Label>>? effect = null)
    {
        identify ??= plan => plan.Identify(parcel => parcel.Id);
        map ??= plan => plan.Map(parcel => ProbeDefinition.Labelled(parcel));
        checks ??= plan => plan.Expect(label => label.Value >= 0, "not negative");
        gate ??= options => options.ReviewAbove(label => label.Value, 500m);
        reviewers ??= plan => plan.ReviewedBy("clerks");
        effect ??= plan => plan.ApplyWith<IdempotentProbe>("print the label");
        var start = new PlanStart<Parcel, Label>(new());
        return effect(reviewers(checks(map(identify(start.OwnedBy("logistics", "https://runbooks.example/probe")))).Gate(gate)));
    }

    private sealed class Generic<T> : IdempotentEffect<Label>
    {
        public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
