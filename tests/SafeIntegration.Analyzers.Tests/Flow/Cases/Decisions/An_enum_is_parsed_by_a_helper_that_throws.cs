// shape: Enum.Parse and IsDefined in a helper
using SafeIntegration;

namespace Parcels;

public enum Grade { Economy, Standard, Express }

public static class Grades
{
    public static Grade Parse(string? text)
    {
        Grade grade = Enum.Parse<Grade>(text ?? "", ignoreCase: true);
        ArgumentOutOfRangeException.ThrowIfEqual(Enum.IsDefined(grade), false);
        return grade;
    }
}

public sealed record Wish(string Grade);

public sealed class GradeLabels(HttpClient shop, ICarrier carrier)
{
    public async Task PrintAsync(int order)
    {
        Wish? wish = await shop.GetFromJsonAsync<Wish>($"orders/{order}/wish");
        await carrier.BookAsync(order, Grades.Parse(wish?.Grade));
    }
}

public interface ICarrier
{
    [Effect]
    Task BookAsync(int order, Grade grade);
}
