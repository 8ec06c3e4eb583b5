using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Guarded;

public static class Guard
{
    public static T OneOf<T>(T value, IReadOnlyCollection<T> allowed, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!allowed.Contains(value))
            throw new ArgumentException($"{name} is not allowed.", name);
        return value;
    }

    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class => value ?? throw new ArgumentNullException(name);
}

public sealed class Shell(HttpRequest request)
{
    private static readonly string[] Verbs = ["start", "stop"];

    public void Run()
    {
        string verb = Guard.OneOf(request.Query["verb"].ToString(), Verbs);
        Process.Start("service", verb);
    }
}
