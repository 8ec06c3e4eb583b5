using SafeIntegration;

namespace Case.NestedIterators;

public readonly record struct ShelfLabel(int Position, string Text);

public interface ILabelPrinter
{
    [Effect]
    Task PrintAsync(string text, CancellationToken cancellationToken);
}

public static class ShelfLabels
{
    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;

            yield return line;
        }
    }

    private static IEnumerable<ShelfLabel> Number(IEnumerable<string> lines)
    {
        int position = 0;
        foreach (string line in lines)
            yield return new ShelfLabel(++position, line.TrimEnd());

        if (position == 0)
            yield break;

        yield return new ShelfLabel(position + 1, "-- end --");
    }

    public static void Map(WebApplication app)
    {
        app.MapPost("/shelf-labels", async (HttpRequest request, ILabelPrinter printer, CancellationToken cancellationToken) =>
        {
            using StreamReader body = new(request.Body);
            using StringReader reader = new(await body.ReadToEndAsync(cancellationToken));

            foreach (ShelfLabel label in Number(Lines(reader)))
                await printer.PrintAsync(label.Text, cancellationToken); // expect: SI1001

            return Results.Accepted();
        });
    }
}
