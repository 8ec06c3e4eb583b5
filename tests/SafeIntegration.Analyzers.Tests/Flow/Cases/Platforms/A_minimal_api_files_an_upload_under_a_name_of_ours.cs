namespace Uploads;

public static class Endpoints
{
    public static void Map(WebApplication app) => app.MapPost("/uploads", async (IFormFile file, CancellationToken cancellationToken) =>
    {
        string extension = Path.GetExtension(file.FileName).ToLowerInvariant();
        if (extension is not (".png" or ".jpg"))
            return Results.BadRequest();
        Guid id = Guid.NewGuid();
        Directory.CreateDirectory($"/srv/uploads/{id}");
        return Results.Ok(new { id, extension });
    });
}
