// shape: a method of the payload type itself lists the problems of every line, asked by a property pattern
using SafeIntegration;

namespace Catering.Menus;

public sealed class Menu
{
    public List<Course> Courses { get; init; } = [];

    public List<string> ProblemsFor(IReadOnlyDictionary<string, decimal> stock)
    {
        var problems = new List<string>();
        if (Courses.Count > 7)
            problems.Add("Nobody eats that much.");

        foreach (Course course in Courses)
        {
            if (!stock.ContainsKey(course.Ingredient))
                problems.Add($"{course.Name}: no {course.Ingredient} in the house.");
            if (course.Portions is < 10 or > 400)
                problems.Add($"{course.Name}: we cook for 10 to 400 guests.");
        }

        return problems;
    }
}

public sealed record Course(string Name, string Ingredient, int Portions);

public interface IKitchen
{
    [Effect]
    Task CookAsync(string ingredient, int portions);
}

public sealed class BanquetService(HttpClient customers, IKitchen kitchen, ILogger<BanquetService> logger)
{
    public async Task<bool> PrepareAsync(int banquet, IReadOnlyDictionary<string, decimal> stock)
    {
        Menu menu = await customers.GetFromJsonAsync<Menu>($"banquets/{banquet}/menu")
            ?? throw new KeyNotFoundException($"Banquet {banquet} has no menu.");

        if (menu.ProblemsFor(stock) is { Count: > 0 } problems)
        {
            logger.LogWarning("{First} and {More} more", problems[0], problems.Count - 1);
            return false;
        }

        foreach (Course course in menu.Courses)
            await kitchen.CookAsync(course.Ingredient, course.Portions);
        return true;
    }
}
