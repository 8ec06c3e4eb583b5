using SafeIntegration;

namespace Letters;

public sealed record Note(string Text);

public static class NoteExtensions
{
    extension(Note)
    {
        public static Note FromRequest(HttpRequest request) => new(request.Form["text"].ToString());

        public static Note Empty => new("");
    }
}

public static class Notes
{
    public static void Handle(HttpRequest request)
    {
        Store(Note.Empty);
        Store(Note.FromRequest(request)); // expect: SI1001
    }

    [Effect]
    private static void Store(Note note) => Console.WriteLine(note);
}
