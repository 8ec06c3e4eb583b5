using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration.Tests.Running;

/// <summary>Any check that could not run means review: never automatic, never an exception, never a lost item.</summary>
public sealed class CheckFailureTests
{
    // Mapped: without the failure each of these would be automatic at once.
    private static readonly Dictionary<string, (string Code, ProbeDefinition Definition)> Cases = new()
    {
        ["an expectation throws"] = (ReviewCode.CheckFailed, Mapped(plan => plan.Expect(label => Throw<bool>(), "it holds"))),
        ["an asynchronous expectation throws"] = (ReviewCode.CheckFailed, Mapped(plan => plan.Expect((_, _, _) => Task.FromException<bool>(new TimeoutException()), "it holds"))),
        ["an asynchronous expectation gives no task"] = (ReviewCode.CheckFailed, Mapped(plan => plan.Expect((_, _, _) => null!, "it holds"))),
        ["an expectation is cancelled"] = (ReviewCode.CheckFailed, Mapped(plan => plan.Expect(label => throw new OperationCanceledException(), "it holds"))),
        ["a rule for review throws"] = (ReviewCode.CheckFailed, Mapped(gate: gate => gate.ReviewWhen(label => Throw<bool>(), "rare"))),
        ["a value with a limit cannot be computed"] = (ReviewCode.CheckFailed, Mapped(gate: gate => gate.ReviewAbove(label => Throw<decimal>(), 500m))),
        ["a currency cannot be computed"] = (ReviewCode.CheckFailed, Mapped(gate: gate => gate.ReviewAbove(label => 1m, label => Throw<string>(), new Dictionary<string, decimal> { ["EUR"] = 5m }))),
        ["a currency has no limit"] = (ReviewCode.AboveLimit, Mapped(gate: gate => gate.ReviewAbove(label => 1m, label => "XAU", new Dictionary<string, decimal> { ["EUR"] = 5m }))),
        ["there is no currency"] = (ReviewCode.AboveLimit, Mapped(gate: gate => gate.ReviewAbove(label => 1m, label => null, new Dictionary<string, decimal> { ["EUR"] = 5m }))),
        ["the source text cannot be had"] = (ReviewCode.CheckFailed, Mapped(plan => plan.GroundIn(parcel => Throw<SourceText>()))),
        ["the segment cannot be computed"] = (ReviewCode.CheckFailed, new(plan => Finish(ProbeDefinition.Start(plan, parcel => Throw<string>()).Map(parcel => ProbeDefinition.Labelled(parcel))))),
        ["the mapping throws"] = (ReviewCode.NoAnswer, new(plan => Finish(ProbeDefinition.Start(plan).Map(parcel => Throw<Label>())))),
        ["the mapping gives nothing"] = (ReviewCode.NoAnswer, new(plan => Finish(ProbeDefinition.Start(plan).Map(parcel => (Label)null!)))),
        ["the output breaks its contract"] = (ReviewCode.NoAnswer, new(plan => Finish(ProbeDefinition.Start(plan).Map(parcel => new Label { Id = null!, Value = 1m })))),
    };

    private static readonly Dictionary<string, Func<Parcel, CancellationToken, Task<ModelAnswer<Label>>>> Calls = new()
    {
        ["it throws"] = (_, _) => throw new InvalidOperationException(),
        ["it gives no task"] = (_, _) => null!,
        ["it gives no answer"] = (_, _) => Task.FromResult<ModelAnswer<Label>>(null!),
        ["its answer is empty"] = (_, _) => Task.FromResult(new ModelAnswer<Label>(null!, "model-1")),
        ["its answer cannot be parsed"] = (_, _) => throw new ModelAnswerException("no JSON", []),
        ["it names no violations"] = (_, _) => throw new ModelAnswerException("no JSON", null!),
        ["the request was wrong"] = (_, _) => throw new HttpRequestException("bad request", null, System.Net.HttpStatusCode.BadRequest),
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    public static TheoryData<string> CallNames => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public async Task A_check_that_cannot_run_sends_the_item_to_review(string what)
    {
        (string code, ProbeDefinition definition) = Cases[what];
        await using Bench<Probe> bench = ProbeBench.Of(definition);
        await AssertReviewAsync(bench, code);
    }

    [Theory]
    [MemberData(nameof(CallNames))]
    public async Task A_call_without_a_usable_answer_sends_the_item_to_review(string what)
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Scripted<IdempotentProbe>());
        bench.Model().Answer = Calls[what];
        await AssertReviewAsync(bench, ReviewCode.NoAnswer);
    }

    [Fact]
    public async Task A_call_that_cannot_be_created_sends_the_item_to_review()
    {
        await using Bench<Probe> bench = ProbeBench.Of(new(plan => Finish(ProbeDefinition.Start(plan).Call<Uncreatable>())));
        await AssertReviewAsync(bench, ReviewCode.NoAnswer);
    }

    [Theory]
    [InlineData(typeof(ThrowingScorer))]
    [InlineData(typeof(ScorerWithoutNumber))]
    [InlineData(typeof(EndlessScorer))]
    public async Task A_scorer_that_gives_no_number_sends_the_item_to_review(Type scorer)
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>(), more: services => services.AddSingleton(typeof(IConfidenceScorer), scorer));
        await AssertReviewAsync(bench, ReviewCode.CheckFailed);
    }

    [Fact]
    public async Task An_expectation_that_hangs_sends_the_item_to_review_when_its_time_is_up()
    {
        await using Bench<Probe> bench = ProbeBench.Of(Mapped(plan => plan.Expect((_, _, _) => new TaskCompletionSource<bool>().Task, "it holds")));
        Task<Decision<Label>> submission = bench.SubmitAsync();
        Assert.False(submission.IsCompleted);
        bench.Time.Advance(new CallOptions().TimeLimit);
        Assert.Equal(ReviewCode.CheckFailed, Assert.Single(Assert.IsType<NeedsReview<Label>>(await submission).Reasons).Code);
    }

    [Fact]
    public async Task Signals_that_are_missing_or_no_numbers_lose_no_item()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Scripted<IdempotentProbe>());
        bench.Model().Answer = (parcel, _) => Task.FromResult(CallScript.Right(parcel) with { Signals = null!, ModelId = null! });
        await AssertReviewAsync(bench, ReviewCode.Launch);
        bench.Model().Answer = (parcel, _) => Task.FromResult(CallScript.Right(parcel) with { Signals = new Dictionary<string, double> { ["a"] = double.NaN, ["b"] = double.PositiveInfinity } });
        await AssertReviewAsync(bench, ReviewCode.Launch, "p2");
    }

    [Fact]
    public async Task A_grounding_that_is_declared_and_has_no_source_sends_the_item_to_review_and_is_told_at_startup()
    {
        await using var bench = new Bench<Ungrounded>();
        Decision<Receipt> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1m }, CancellationToken.None);
        Assert.Equal(ReviewCode.CheckFailed, Assert.Single(Assert.IsType<NeedsReview<Receipt>>(decision).Reasons).Code);
        Assert.Contains("GroundIn", Assert.Single(bench.Services.GetRequiredService<SafeIntegration.Running.IntegrationRegistry>().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_sends_the_item_to_review()
    {
        await using var bench = new Bench<Readings>();
        Decision<Reading> decision = await bench.Integration.SubmitAsync(new Reading { Id = "r1", Value = 0 }, CancellationToken.None);
        Assert.Equal(ReviewCode.NoAnswer, Assert.Single(Assert.IsType<NeedsReview<Reading>>(decision).Reasons).Code);
    }

    [Fact]
    public async Task All_reasons_are_told_not_only_the_first()
    {
        await using Bench<Probe> bench = ProbeBench.Of(Mapped(plan => plan.Expect(label => false, "it holds").Expect(label => Throw<bool>(), "that too"), gate => gate.ReviewAbove(label => label.Value, 0m)));
        Decision<Label> decision = await bench.SubmitAsync();
        Assert.Equal([ReviewCode.Expectation, ReviewCode.CheckFailed, ReviewCode.AboveLimit], Assert.IsType<NeedsReview<Label>>(decision).Reasons.Select(reason => reason.Code));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(500.01, false)]
    [InlineData(-500, true)]
    [InlineData(-500.01, false)]
    public async Task A_limit_counts_for_the_absolute_value(double value, bool isAutomatic)
    {
        await using Bench<Probe> bench = ProbeBench.Of(Mapped(gate: gate => gate.ReviewAbove(label => label.Value, 500m)));
        Assert.Equal(isAutomatic, await bench.SubmitAsync(value: (decimal)value) is Automatic<Label>);
    }

    private static async Task AssertReviewAsync(Bench<Probe> bench, string code, string id = "p1")
    {
        Decision<Label> decision = await bench.SubmitAsync(id);
        NeedsReview<Label> review = Assert.IsType<NeedsReview<Label>>(decision);
        Assert.Contains(review.Reasons, reason => reason.Code == code);
        Assert.Equal(review.Reasons, (await bench.TicketAsync(decision.Item)).Reasons);
        await bench.ExecuteDueAsync();
        Assert.Empty(bench.Ledger.Keys);
    }

    private static T Throw<T>() => throw new InvalidOperationException();

    private static ProbeDefinition Mapped(
        Func<PlanWithoutGate<Parcel, Label>, PlanWithoutGate<Parcel, Label>>? checks = null, Action<GateOptions<Label>>? gate = null) =>
        ProbeDefinition.Mapped<IdempotentProbe>(checks, gate);

    private static IntegrationPlan<Parcel, Label> Finish(PlanWithoutGate<Parcel, Label> plan) => plan.Gate().ReviewedBy("clerks").ApplyWith<IdempotentProbe>("print the label");

    public sealed class Uncreatable : IModelCall<Parcel, Label>
    {
        public Uncreatable() => throw new InvalidOperationException();

        public Task<ModelAnswer<Label>> CallAsync(Parcel input, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class ThrowingScorer : IConfidenceScorer
    {
        public string Id => "throws";

        public double Score(IReadOnlyDictionary<string, double> signals) => throw new InvalidOperationException();
    }

    private sealed class ScorerWithoutNumber : IConfidenceScorer
    {
        public string Id => "nan";

        public double Score(IReadOnlyDictionary<string, double> signals) => double.NaN;
    }

    private sealed class EndlessScorer : IConfidenceScorer
    {
        public string Id => "infinity";

        public double Score(IReadOnlyDictionary<string, double> signals) => double.PositiveInfinity;
    }

    private sealed record Receipt
    {
        [Grounded]
        public required decimal Total { get; init; }
    }

    private sealed class Ungrounded : Integration<Parcel, Receipt>
    {
        public override string Name => "ungrounded";

        protected override IntegrationPlan<Parcel, Receipt> Define(PlanStart<Parcel, Receipt> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/probe")
            .Identify(parcel => parcel.Id)
            .Map(parcel => new Receipt { Total = parcel.Value })
            .Gate()
            .ReviewedBy("clerks")
            .ApplyWith<Nothing>("file the receipt");
    }

    private sealed class Nothing : IdempotentEffect<Receipt>
    {
        public override Task ApplyAsync(Approved<Receipt> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
