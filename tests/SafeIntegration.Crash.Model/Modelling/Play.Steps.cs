using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>The commands of submitters and workers.</summary>
internal sealed partial class Play
{
    private async Task SubmitAsync(int at, Bill bill, bool isQueued)
    {
        Decision<Payment> decision = isQueued ? await world[at].Integration.EnqueueAsync(bill, None) : await world[at].Integration.SubmitAsync(bill, None);
        if (_model.Submit(bill, isQueued, decision.Item.Value, out string problem) is null)
            throw new MismatchException(problem);
        history.Add(new(SeenKind.Accepted, Label, bill.Id, decision.Item.Value));
    }

    private async Task SubmitRaceAsync(Command.SubmitRace race)
    {
        Bill bill = Bill(race.Key, race.Amount);
        if (_model.Writes(bill))
            world.BeforeNextWrite(0, () => SubmitAsync(1, Bill(race.Key, race.Other), race.IsOtherQueued));
        await SubmitAsync(0, bill, race.IsQueued);
    }

    private async Task ClaimAsync(int at, int max)
    {
        IReadOnlyList<ItemRecord> claimed = await world[at].ClaimAsync(world.Clock.GetUtcNow(), max);
        IReadOnlyList<ModelClaim> expected = _model.Claim(max, [.. claimed.Select(item => item.Id.Value)]);
        Expect(string.Join(", ", expected.Select(claim => $"{claim.Item} fence {claim.Fence}")), string.Join(", ", claimed.Select(Describe)), "what was claimed");
        _claims[at].AddRange(expected);
        foreach (ItemRecord item in claimed)
            Seen(at, item);
    }

    private async Task WorkAsync(Command.Work work)
    {
        if (Take(work.At, work.Held) is not ({ } claim, { } record))
            return;
        world.Script(work.At, work.Behaviour, work.Answer);
        Exception? problem = await ResumeAsync(work.At, record);
        bool died = _model.Work(claim, work.Behaviour, work.Answer);
        world.Script(work.At, Behaviour.Ok, Answer.Truth);
        world.BeforeNextWrite(work.At, null);
        Expect(died ? nameof(JournalUnavailableException) : null, problem?.GetType().Name, $"what work on {claim.Item} threw");
        if (died)
            await RestartAsync(work.At);
    }

    private async Task WorkLateAsync(Command.WorkLate late)
    {
        int other = 1 - late.At;
        TimeSpan stopped = BillRules.Lease + TimeSpan.FromSeconds(1);
        // Only with a claim that the other can take over.
        if (Take(late.At, late.Held, claim => claim.IsCurrent && claim.Item.IsClaimable(_model.Now + stopped)) is not ({ } claim, { } record))
            return;
        _model.ArriveOnly(claim);
        world.BeforeNextWrite(late.At, async () =>
        {
            world.Clock.Set(stopped);
            _model.Now += stopped;
            await ClaimAsync(other, MaxClaims);
            if (late.OtherWorks)
            {
                while (_claims[other].Count > 0)
                    await WorkAsync(new(other, 0, Behaviour.Ok, Answer.Truth));
            }
        });
        Exception? problem = await ResumeAsync(late.At, record);
        Expect(null, problem?.GetType().Name, $"what late work on {claim.Item} threw");
        Expect(false, claim.Holds, $"whether {claim.Item} is still held by the one that was stopped");
    }

    private async Task RunDueAsync(int at)
    {
        await world[at].Executor.ExecuteDueAsync(None);
        while (_model.Claim(MaxClaims) is { Count: > 0 } claims)
        {
            foreach (ModelClaim claim in claims)
                _model.Work(claim, Behaviour.Ok, Answer.Truth);
        }
    }

    private async Task<Exception?> ResumeAsync(int at, ItemRecord record)
    {
        try
        {
            await world[at].Worker.ResumeAsync(record, None);
            return null;
        }
        catch (Exception problem) when (problem is not MismatchException)
        {
            return problem;
        }
    }

    /// <summary>Takes a claim out of a process's hands; null if it holds none that is meant.</summary>
    private (ModelClaim? Claim, ItemRecord? Record) Take(int at, int number, Func<ModelClaim, bool>? condition = null)
    {
        List<ModelClaim> claims = _claims[at];
        if (claims.Count == 0)
            return default;
        int index = number % claims.Count;
        if (condition?.Invoke(claims[index]) == false)
            return default;
        (ModelClaim claim, ItemRecord record) = (claims[index], world[at].Claims[index]);
        claims.RemoveAt(index);
        world[at].Claims.RemoveAt(index);
        return (claim, record);
    }

    private void Seen(int at, ItemRecord item) =>
        history.Add(new(SeenKind.Claimed, Label, item.ItemKey ?? "", item.Id.Value, By: world[at].Name, Fence: item.Fence));

    private string Describe(ItemRecord record) => $"{_model.Items.Find(item => item.Id == record.Id.Value)} fence {record.Fence}";
}
