using SafeIntegration;

namespace Case.CompleteLanes;

public sealed class Route
{
    public required string Queue { get; init; }

    public void Deconstruct(out string queue, out bool urgent) => (queue, urgent) = (Queue, Queue.EndsWith("-now", StringComparison.Ordinal));
}

public sealed class RouteText(ILogger<RouteText> logger)
{
    public void Tell(Decision<Route> decision)
    {
        string text = decision switch
        {
            Automatic<Route> { Output: (var queue, true) } => $"goes to {queue} at once",
            Automatic<Route> automatic => $"goes to {automatic.Output.Queue}",
            NeedsReview<Route> or Pending<Route> => "somebody will look at it",
            Rejected<Route> { Violations: [var first, ..] } => $"was not understood: {first}",
            Rejected<Route> => "was not understood",
        };

        logger.LogInformation("The letter {Text}", text);
    }
}
