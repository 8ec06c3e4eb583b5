using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Applying;
using SafeIntegration.Defining;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// Carries out the effect of one claimed item, as often as its kind promises and no more. The intent is committed before the call, so that whoever comes after a crash
/// knows that something may have happened.
/// </summary>
internal sealed class EffectRunner<TOutput>(string integration, EffectPlan<TOutput> plan, RunnerServices services)
{
    private readonly EffectSteps<TOutput> _steps = new(integration, plan, services);

    /// <summary>Does the next step of an item in <see cref="ItemState.Due"/> or <see cref="ItemState.Started"/>.</summary>
    public async Task ResumeAsync(ItemRecord claimed, CancellationToken cancellationToken)
    {
        using Activity? activity = services.Tracing.Effect(integration, claimed.TraceParent);
        IReadOnlyList<ItemContent> contents = await services.Store.ReadContentsAsync(claimed.Id, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<AuditEntry> audit = await services.Store.ReadAuditAsync(claimed.Id, cancellationToken).ConfigureAwait(false);
        bool isStarted = claimed.State == ItemState.Started;
        if (!isStarted && claimed.PlanVersion != plan.Version)
            await _steps.BackToReviewAsync(claimed, contents).ConfigureAwait(false);
        else if (Approval<TOutput>.Read(claimed, contents, audit) is not { } approval)
            await _steps.FailAsync(claimed, isStarted, "the approved value is missing or damaged", _steps.LabelOfDamaged(claimed)).ConfigureAwait(false);
        else
            await RunAsync(claimed, approval, audit, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(ItemRecord item, Approval<TOutput> approval, IReadOnlyList<AuditEntry> audit, CancellationToken cancellationToken)
    {
        bool isStarted = item.State == ItemState.Started;
        using var limit = new CancellationTokenSource(plan.Options.TimeLimit, services.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        AsyncServiceScope scope = services.Provider.CreateAsyncScope();
        await using ConfiguredAsyncDisposable disposal = scope.ConfigureAwait(false);
        Effect<TOutput> effect;
        try
        {
            effect = plan.Create(scope.ServiceProvider);
        }
        catch (Exception problem)
        {
            ItemRecord counted = item with { Attempts = item.Attempts + 1 };
            await _steps.RetryAsync(
                counted, isStarted ? ItemState.Started : ItemState.Due, $"the effect could not be created ({problem.GetType().Name})", _steps.LabelOf(item, approval)).ConfigureAwait(false);
            return;
        }

        if (isStarted && !EffectSteps<TOutput>.WasStartedBy(effect, audit))
            await _steps.DoubtAsync(item, "an attempt of another effect did not finish").ConfigureAwait(false);
        else if (isStarted)
            await SettleStartedAsync(item, approval, effect, linked.Token).ConfigureAwait(false);
        else if (effect is TransactionalEffect<TOutput> transactional)
            await ApplyInTransactionAsync(item, approval, transactional, linked.Token).ConfigureAwait(false);
        else
            await StartAsync(item, approval, effect, linked.Token).ConfigureAwait(false);
    }

    private async Task ApplyInTransactionAsync(ItemRecord item, Approval<TOutput> approval, TransactionalEffect<TOutput> effect, CancellationToken cancellationToken)
    {
        ItemChange started = _steps.Started(item, approval, effect);
        ItemChange applied = _steps.Applied(started.Item, "in the journal's transaction");
        try
        {
            CommitOutcome outcome = await services.Store.CommitWithEffectAsync(
                started.ToCommit(), applied.ToCommit(),
                (transaction, token) => effect.ApplyAsync(approval.Value, transaction, Approval<TOutput>.ContextOf(item, integration, started.Item.Attempts), token),
                cancellationToken).ConfigureAwait(false);
            if (outcome == CommitOutcome.Committed)
                services.Metrics.EffectAttempted(integration, "applied");
        }
        catch (Exception problem) when (problem is not JournalUnavailableException)
        {
            // Rolled back: it certainly did not happen.
            await _steps.NotAppliedAsync(item with { Attempts = started.Item.Attempts }, problem, _steps.LabelOf(item, approval)).ConfigureAwait(false);
        }
    }

    private async Task StartAsync(ItemRecord item, Approval<TOutput> approval, Effect<TOutput> effect, CancellationToken cancellationToken)
    {
        ItemChange started = _steps.Started(item, approval, effect);
        if (await services.Store.CommitAsync(started.ToCommit(), cancellationToken).ConfigureAwait(false) != CommitOutcome.Committed)
            return;
        if (services.Now >= started.Item.UpdatedAt + plan.Options.TimeLimit)
        {
            // The process stood still for longer than an attempt may take. Others may have given it up by now, asked the receiver, and sent it themselves.
            await _steps.RetryAsync(started.Item, ItemState.Due, "its time was over before the call").ConfigureAwait(false);
            return;
        }

        await ApplyAsync(started.Item, approval, effect, isRepeat: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Somebody started before and did not finish: what now depends on the kind.</summary>
    private async Task SettleStartedAsync(ItemRecord item, Approval<TOutput> approval, Effect<TOutput> effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case IdempotentEffect<TOutput>:
                await ApplyAsync(item with { Attempts = item.Attempts + 1 }, approval, effect, isRepeat: true, cancellationToken).ConfigureAwait(false);
                break;
            case VerifiableEffect<TOutput> verifiable:
                await AskAsync(item, approval, verifiable, "an earlier attempt did not finish", cancellationToken).ConfigureAwait(false);
                break;
            default:
                await _steps.DoubtAsync(item, "an earlier attempt did not finish").ConfigureAwait(false);
                break;
        }
    }

    /// <param name="item">The item, with this attempt counted.</param>
    /// <param name="approval">What is applied.</param>
    /// <param name="effect">How.</param>
    /// <param name="isRepeat">Whether an earlier attempt may have happened: then one that certainly did not happen says nothing about that.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    private async Task ApplyAsync(ItemRecord item, Approval<TOutput> approval, Effect<TOutput> effect, bool isRepeat, CancellationToken cancellationToken)
    {
        EffectContext context = Approval<TOutput>.ContextOf(item, integration, item.Attempts);
        try
        {
            Task call = effect switch
            {
                IdempotentEffect<TOutput> idempotent => idempotent.ApplyAsync(approval.Value, context, cancellationToken),
                VerifiableEffect<TOutput> verifiable => verifiable.ApplyAsync(approval.Value, context, cancellationToken),
                UnconfirmedEffect<TOutput> unconfirmed => unconfirmed.ApplyAsync(approval.Value, context, cancellationToken),
                _ => throw new InvalidOperationException("An effect has four kinds."),
            };
            await call.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (EffectNotAppliedException problem) when (!isRepeat)
        {
            await _steps.NotAppliedAsync(item, problem).ConfigureAwait(false);
            return;
        }
        catch (EffectNotAppliedException problem) when (problem.IsPermanent)
        {
            await _steps.DoubtAsync(item, "refused for good, after an attempt that did not finish").ConfigureAwait(false);
            return;
        }
        catch (Exception problem)
        {
            await AfterErrorAsync(item, approval, effect, problem.GetType().Name).ConfigureAwait(false);
            return;
        }

        services.Metrics.EffectAttempted(integration, "applied");
        await _steps.CommitAsync(_steps.Applied(item, $"attempt {item.Attempts}")).ConfigureAwait(false);
    }

    /// <summary>The call failed, and nobody knows whether the receiver has it.</summary>
    private async Task AfterErrorAsync(ItemRecord item, Approval<TOutput> approval, Effect<TOutput> effect, string problem)
    {
        services.Metrics.EffectAttempted(integration, "error");
        switch (effect)
        {
            case IdempotentEffect<TOutput>:
                await _steps.RetryAsync(item, ItemState.Started, problem).ConfigureAwait(false);
                break;
            case VerifiableEffect<TOutput> verifiable:
                // The attempt may have used up its time; asking gets its own.
                using (var limit = new CancellationTokenSource(plan.Options.TimeLimit, services.Time))
                    await AskAsync(item, approval, verifiable, problem, limit.Token).ConfigureAwait(false);
                break;
            default:
                await _steps.DoubtAsync(item, problem).ConfigureAwait(false);
                break;
        }
    }

    private async Task AskAsync(ItemRecord item, Approval<TOutput> approval, VerifiableEffect<TOutput> effect, string problem, CancellationToken cancellationToken)
    {
        EffectState state;
        try
        {
            state = await effect.FindAsync(approval.Value, Approval<TOutput>.ContextOf(item, integration, item.Attempts), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await _steps.AskLaterAsync(item, $"{problem}; asking failed with {failure.GetType().Name}").ConfigureAwait(false);
            return;
        }

        Task next = state switch
        {
            EffectState.Applied => _steps.CommitAsync(_steps.Applied(item, $"found after: {problem}")),
            EffectState.NotApplied => _steps.RetryAsync(item, ItemState.Due, $"not found after: {problem}"),
            _ => _steps.DoubtAsync(item, $"the receiver cannot tell, after: {problem}"),
        };
        await next.ConfigureAwait(false);
    }
}
