// shape: AddValidation of .NET 10: annotated bodies are refused before the handler, others are not
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddValidation();
var app = builder.Build();

app.MapPost("/rooms", (Room room) =>
{
    Hotel.Open(room.Name);
    return Results.NoContent();
});
app.MapPost("/notes", (Note note) =>
{
    Hotel.Open(note.Text); // expect: SI1001
    return Results.NoContent();
});
app.MapPut("/rooms", Handlers.Rename);

app.Run();

public sealed record Room([property: RegularExpression("^[A-Z][0-9]{3}$")] string Name);

public sealed record Note(string Text);

public static class Handlers
{
    public static IResult Rename(Room room)
    {
        Hotel.Open(room.Name);
        return Results.NoContent();
    }
}

public static class Hotel
{
    [Effect]
    public static void Open(string room) => Console.WriteLine(room);
}
