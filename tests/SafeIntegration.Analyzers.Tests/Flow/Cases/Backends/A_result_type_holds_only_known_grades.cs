using SafeIntegration;

namespace Results.Known;

public readonly record struct Result<T>(T? Value, string? Error)
{
    public bool IsOk => Error is null;
}

public enum Grade { Low, Middle, High }

public sealed class Grading(HttpClient client)
{
    public async Task RunAsync(Guid item)
    {
        Result<Grade> grade = Read(await client.GetStringAsync($"grades/{item}"));
        if (!grade.IsOk)
            return;
        Set(item, grade.Value);
    }

    private static Result<Grade> Read(string text) =>
        Enum.TryParse(text, out Grade grade) && Enum.IsDefined(grade) ? new(grade, null) : new(default, "The grade is not known.");

    [Effect]
    private static void Set(Guid item, Grade grade) => Console.WriteLine($"{item} {grade}");
}
