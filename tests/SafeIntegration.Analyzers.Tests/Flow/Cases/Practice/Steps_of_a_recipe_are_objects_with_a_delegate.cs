// shape: pipeline of named steps, each an object with its delegate
using SafeIntegration;

namespace Recipes.Steps;

public sealed record Step(string Name, Func<string, Task> RunAsync);

public interface IDoor
{
    [Effect]
    Task OpenAsync(string badge);
}

public sealed class Gate(IDoor door, ILogger<Gate> logger)
{
    public async Task HandleAsync([ExternalInput] string badge)
    {
        List<Step> steps = [new Step("log", text => { logger.LogInformation("{Length}", text.Length); return Task.CompletedTask; }), new Step("open", door.OpenAsync)];
        foreach (Step step in steps)
        {
            logger.LogInformation("{Step}", step.Name);
            await step.RunAsync(badge); // expect-one: SI1001
        }
    }
}
