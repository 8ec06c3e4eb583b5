using System.Data;
using Jint;
using Microsoft.Agents.AI;

namespace Charts;

public sealed class ChartAgent(AIAgent agent)
{
    public async Task<double[]> TransformAsync(double[] values, string wish)
    {
        AgentResponse response = await agent.RunAsync("Write a JavaScript expression over 'values' that returns an array: " + wish);
        Engine engine = new(options => options.TimeoutInterval(TimeSpan.FromSeconds(1)));
        engine.SetValue("values", values);
        var result = engine.Evaluate(response.Text); // expect: SI2007
        return [.. result.AsArray().Select(value => value.AsNumber())];
    }
}
