using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Travel.ReadOnly;

public sealed class TravelTools(HttpClient timetable, ILogger<TravelTools> logger)
{
    private readonly ConcurrentDictionary<string, List<string>> _wishes = new(StringComparer.OrdinalIgnoreCase);

    [Description("The departures of a station.")]
    public async Task<string> DeparturesAsync(int stationNumber, CancellationToken cancellationToken)
    {
        logger.LogInformation("Departures of {Station}", stationNumber);
        return await timetable.GetStringAsync($"stations/{stationNumber}/departures", cancellationToken);
    }

    [Description("Remembers a wish of the traveller for this conversation.")]
    public int Remember(string topic, string wish)
    {
        List<string> wishes = _wishes.GetOrAdd(topic, static _ => []);
        wishes.Add(wish);
        return wishes.Count;
    }

    [Description("The minutes between two times of the day.")]
    public static double Between(TimeOnly from, TimeOnly to) => (to - from).TotalMinutes;
}

public sealed class TravelAssistant(IChatClient chat, TravelTools tools)
{
    private readonly ChatOptions _options = new()
    {
        Tools =
        [
            .. new Delegate[] { tools.DeparturesAsync, tools.Remember, TravelTools.Between }.Select(method => AIFunctionFactory.Create(method)),
        ],
    };

    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(question, _options, cancellationToken);
        Console.WriteLine(response.Text);
    }
}
