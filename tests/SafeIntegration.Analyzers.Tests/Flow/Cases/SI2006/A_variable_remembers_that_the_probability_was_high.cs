using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Maintenance;

[Contract("maintenance.failure-forecast.v1")]
public sealed partial record FailureForecast(double Probability, string Part);

public interface ILine
{
    [Effect]
    Task StopAsync(string machine);
}

public sealed class LineWatch(IChatClient chat, ILine line, ILogger<LineWatch> logger)
{
    public async Task WatchAsync(string machine, string vibrations)
    {
        ChatResponse<FailureForecast> response = await chat.GetResponseAsync<FailureForecast>("Will this machine fail today?\n" + vibrations);
        bool stop = response.Result.Probability > 0.5;
        logger.LogInformation("{Machine}: {Part}, stop: {Stop}", machine, response.Result.Part, stop);
        if (stop) await line.StopAsync(machine); // expect: SI2006
    }
}
