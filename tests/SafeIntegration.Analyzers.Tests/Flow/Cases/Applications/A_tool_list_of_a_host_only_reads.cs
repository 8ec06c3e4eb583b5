// shape: tools as local functions that look things up
using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Storage.Chat;

public sealed class WeatherChat(IChatClient chat, HttpClient weather)
{
    public async Task<string> AskAsync(string question)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Forecast), AIFunctionFactory.Create(() => DateTime.Today.DayOfWeek.ToString(), "today")] };
        ChatResponse response = await chat.GetResponseAsync(question, options);
        return response.Text;

        [Description("The forecast of a town.")]
        async Task<string> Forecast(string town) => await weather.GetStringAsync("forecast?town=" + Uri.EscapeDataString(town));
    }
}
