using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Maintenance;

public interface IWorkOrders
{
    [Effect]
    Task CreateAsync(string machine, string template);
}

public sealed class InspectionPlanner(IChatClient chat, IWorkOrders orders)
{
    public async Task PlanAsync(string machine, string log)
    {
        ChatResponse response = await chat.GetResponseAsync("How many inspections does this machine need next month? Only a number.\n" + log);
        int inspections = int.Parse(response.Text, CultureInfo.InvariantCulture);
        for (int made = 0; made < Math.Min(inspections, 4); made++)
        {
            await orders.CreateAsync(machine, "inspection"); // expect: SI2002
        }
    }
}
