// shape: function filter that measures
using System.Diagnostics;
using Microsoft.SemanticKernel;

namespace Standup;

public sealed class TimingFilter(ILogger<TimingFilter> logger) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            logger.LogInformation("{Function} took {Elapsed}.", context.Function.Name, Stopwatch.GetElapsedTime(start));
        }
    }
}
