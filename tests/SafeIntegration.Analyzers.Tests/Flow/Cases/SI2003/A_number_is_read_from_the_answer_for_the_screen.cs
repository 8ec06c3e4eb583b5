using System.Globalization;
using Microsoft.Extensions.AI;

namespace Estimates;

public sealed record EstimateView(int Days, string Hint);

public sealed class Estimator(IChatClient chat)
{
    public async Task<EstimateView> EstimateAsync(string task)
    {
        ChatResponse response = await chat.GetResponseAsync("How many days will this take? A number only.\n" + task);
        return int.TryParse(response.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int days)
            ? new EstimateView(days, "A model's guess.")
            : throw new FormatException("The model gave no number.");
    }
}
