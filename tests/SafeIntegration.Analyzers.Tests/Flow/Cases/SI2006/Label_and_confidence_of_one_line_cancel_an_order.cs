// shape: prompt that asks for "label;confidence"
using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Orders;

public interface IOrders
{
    [Effect]
    Task CancelAsync(string order);
}

public sealed class CancellationReader(IChatClient chat, IOrders orders)
{
    public async Task ReadAsync(string order, string mail)
    {
        ChatResponse response = await chat.GetResponseAsync("Does the writer cancel? Answer like 'yes;0.93'.\n" + mail);
        string[] parts = response.Text.Split(';');
        string label = parts[0].Trim();
        double confidence = double.Parse(parts[1], CultureInfo.InvariantCulture);
        if (label == "yes" && confidence >= 0.85)
        {
            await orders.CancelAsync(order); // expect: SI2006
        }
    }
}
