using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace Telemetry.Answers;

public sealed partial class Observed(IChatClient chat, ILogger<Observed> logger, Meter meter)
{
    private readonly Counter<int> _answers = meter.CreateCounter<int>("answers");

    public async Task<int> AskAsync(string question)
    {
        using Activity? activity = new ActivitySource("chat").StartActivity("ask");
        ChatResponse response = await chat.GetResponseAsync(question);
        logger.LogInformation("Answer: {Text}", response.Text);
        activity?.SetTag("answer", response.Text);
        _answers.Add(1, new KeyValuePair<string, object?>("model", response.ModelId));
        return response.Messages.Count;
    }
}
