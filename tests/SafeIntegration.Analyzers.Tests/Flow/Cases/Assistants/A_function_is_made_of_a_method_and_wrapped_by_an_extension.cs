// shape: extension method that wraps a function into one that needs approval
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Hotel;

public static class ToolExtensions
{
    public static AITool NeedsApproval(this AIFunction function) => new ApprovalRequiredAIFunction(function);
}

public interface IRooms
{
    Task<int> FreeAsync(DateOnly day);

    [Effect]
    Task CancelAsync(int booking);
}

public sealed class HotelTools(IRooms rooms)
{
    public IEnumerable<AITool> All()
    {
        yield return AIFunctionFactory.Create(rooms.FreeAsync);
        yield return AIFunctionFactory.Create(CancelAsync).NeedsApproval();
    }

    private async Task<string> CancelAsync(int booking)
    {
        await rooms.CancelAsync(booking);
        return "cancelled";
    }
}
