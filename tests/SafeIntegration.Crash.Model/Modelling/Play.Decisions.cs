using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>The commands of people.</summary>
internal sealed partial class Play
{
    private static readonly string[] Reviewers = ["anna", "bo"];

    private async Task LookAsync(Command.Look look)
    {
        if (_model.At(look.Item) is not { } item)
            return;
        _tickets[item.Id] = await TicketAsync(0, item);
        item.Looked = item.Version;
    }

    private async Task DecideAsync(Command.Decide decide)
    {
        if (_model.At(decide.Item) is not { } item)
            return;
        bool isOld = decide.UsesOldTicket && _tickets.ContainsKey(item.Id);
        long seen = isOld ? item.Looked!.Value : item.Version;
        ReviewTicket<Payment> ticket = isOld ? _tickets[item.Id] : await TicketAsync(0, item);
        await DecideAsync(0, item, ticket, decide.Choice, decide.Amount, seen);
    }

    private async Task DecideRaceAsync(Command.DecideRace race)
    {
        if (_model.At(race.Item) is not { } item)
            return;
        ReviewTicket<Payment> ticket = await TicketAsync(0, item);
        long seen = item.Version;
        world.BeforeNextWrite(0, async () => await DecideAsync(1, item, await TicketAsync(1, item), race.Other, race.Amount, item.Version));
        await DecideAsync(0, item, ticket, race.Choice, race.Amount, seen);
        world.BeforeNextWrite(0, null);
    }

    private async Task DecideAsync(int at, ModelItem item, ReviewTicket<Payment> ticket, Choice choice, int amount, long seen)
    {
        Verdict<Payment> verdict = choice switch
        {
            Choice.Approve => new Approve<Payment>(),
            Choice.Correct => new Correct<Payment>(new() { BillId = item.Key?.Split('#')[0] ?? "", Amount = amount }, "it says so on the paper"),
            Choice.Decline => new Decline<Payment>("not ours"),
            _ => new SendBack<Payment>("which one is meant?"),
        };
        ReviewResult result = await world[at].Desk.CompleteAsync(ticket, verdict, Office.Reviewer(Reviewers[at]), None);
        int known = item.Actions.Count;
        Expect(_model.Decide(item, choice, amount, seen), result.Outcome, $"the answer to '{choice}' of {item}");
        Acknowledged(item, known, Reviewers[at]);
    }

    private async Task UndoAsync(Command.Undo undo)
    {
        if (_model.At(undo.Item) is not { } item)
            return;
        ReviewResult result = await world[0].Desk.UndoAsync(new(item.Id), Office.Reviewer(Reviewers[0]), None);
        int known = item.Actions.Count;
        Expect(_model.Undo(item), result.Outcome, $"the answer to the undo of {item}");
        Acknowledged(item, known, Reviewers[0]);
    }

    private async Task ResolveAsync(Command.Resolve resolve)
    {
        if (_model.At(resolve.Item) is not { } item)
            return;
        ReviewResult result = await world[0].Desk.ResolveAsync(new(item.Id), item.Arrivals > 0, "looked at the receiver", Office.Reviewer(Reviewers[0]), None);
        int known = item.Actions.Count;
        Expect(_model.Resolve(item), result.Outcome, $"the answer to the settling of {item}");
        Acknowledged(item, known, Reviewers[0]);
    }

    private async Task ReportAsync(Command.Report report)
    {
        if (_model.At(report.Item) is not { Key: { } key } item)
            return;
        Expect(true, await world[0].Integration.ReportOutcomeAsync(key, Outcome.Used, "seen in the books", None), $"whether the report on {item} was taken");
        PromiseModel.Report(item);
    }

    private async Task<ReviewTicket<Payment>> TicketAsync(int at, ModelItem item) =>
        await world[at].Desk.FindAsync<Payment>(new(item.Id), Office.Reviewer(Reviewers[at]), None) ?? throw new MismatchException($"{item} has no ticket");

    private void Acknowledged(ModelItem item, int known, string by)
    {
        foreach (string action in item.Actions.Skip(known))
            history.Add(new(SeenKind.Decided, Label, item.Key ?? "", item.Id, action, by));
    }
}
