// shape: agent whose writing tools need approval
#pragma warning disable MEAI001
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Travel.Agent;

public interface ITrips
{
    Task<IReadOnlyList<string>> ListAsync(string traveller);

    [Effect]
    Task CancelAsync(string trip, string reason);

    [Effect]
    Task RebookAsync(string trip, DateOnly day);
}

public static class TripTools
{
    public static ChatOptions For(ITrips trips)
    {
        ChatOptions options = new() { Instructions = "You look after business trips." };
        options.Tools =
        [
            AIFunctionFactory.Create(trips.ListAsync, "list"),
            new ApprovalRequiredAIFunction(AIFunctionFactory.Create(trips.CancelAsync, "cancel")),
            new ApprovalRequiredAIFunction(AIFunctionFactory.Create(
                async (string trip, DateOnly day) =>
                {
                    await trips.RebookAsync(trip, day);
                    return $"{trip} is on {day:O} now.";
                },
                "rebook")),
        ];
        return options;
    }
}
