// Headers are written by the caller.
namespace Files;

public static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder routes) => routes.MapPut("/upload", StoreAsync);

    private static async Task<IResult> StoreAsync(HttpRequest request, IConfiguration configuration)
    {
        string root = configuration["Uploads:Root"] ?? "uploads";
        string tenant = request.Headers["X-Tenant"].ToString();
        if (tenant.Length == 0)
            return Results.Unauthorized();

        string target = Path.Combine(root, tenant, Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(target, [1, 2, 3]); // expect: SI1001
        return Results.Ok();
    }
}
