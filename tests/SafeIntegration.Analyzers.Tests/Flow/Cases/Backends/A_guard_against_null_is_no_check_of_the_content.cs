using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Guarded.Null;

public static class Guard
{
    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class => value ?? throw new ArgumentNullException(name);
}

public sealed class Shell(HttpRequest request)
{
    public void Run()
    {
        string verb = Guard.NotNull(request.Query["verb"].FirstOrDefault());
        ArgumentException.ThrowIfNullOrWhiteSpace(verb);
        Process.Start("service", verb); // expect: SI1001
    }
}
