using System.Globalization;
using Microsoft.Extensions.AI;

namespace Weather;

public sealed class WeatherChat(HttpClient weather, IChatClient chat)
{
    public async Task<string> AskAsync(string question)
    {
        AIFunction report = AIFunctionFactory.Create(
            (int station) => weather.GetStringAsync($"stations/{station.ToString(CultureInfo.InvariantCulture)}/report"),
            name: "weather_report",
            description: "The report of a station as text.");
        ChatOptions options = new() { Tools = [report], Instructions = "Use weather_report for questions about the weather." };
        return (await chat.GetResponseAsync(question, options)).Text;
    }
}
