using SafeIntegration;

namespace Mailroom.Lanes;

public sealed record Letter(string Sender, string Text);

public sealed record Destination(string Department);

public sealed class Mailroom(Integration<Letter, Destination> routing, ILogger<Mailroom> logger)
{
    public async Task<string> PutAsync(Letter letter, CancellationToken cancellationToken)
    {
        Decision<Destination> decision = await routing.SubmitAsync(letter, cancellationToken);
        Count(decision);
        return decision switch
        {
            Automatic<Destination> { Output.Department: "legal" } => "It is in the safe.",
            Automatic<Destination> => "It is on its way.",
            NeedsReview<Destination> or Pending<Destination> => "Somebody looks at it.",
            Rejected<Destination> { Violations: [var first, ..] } => $"It cannot be read: {first.Path}",
            Rejected<Destination> => "It cannot be read.",
        };
    }

    private void Count(Decision<Destination> decision)
    {
        switch (decision)
        {
            case NeedsReview<Destination> review when review.Reasons.Count > 1:
                logger.LogInformation("{Item} has many reasons", decision.Item);
                break;
            case Automatic<Destination>:
                logger.LogDebug("{Item} went through", decision.Item);
                break;
            default:
                logger.LogDebug("{Item} waits or is lost", decision.Item);
                break;
        }
    }
}
