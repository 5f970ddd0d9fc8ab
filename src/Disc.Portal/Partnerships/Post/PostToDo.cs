using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Letters that wait to be printed and sent.</summary>
public sealed class PostToDo(PostRegister post) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => await post.CountAsync(actor) switch
    {
        0 => [],
        1 => [new ToDo("Print tonight's post: 1 letter", "post", ToDoHarm.SomebodyWaits, Hint: "a warning or ban counts once the person has it", IsWork: true)],
        var letters => [new ToDo($"Print tonight's post: {letters} letters", "post", ToDoHarm.SomebodyWaits, Hint: "a warning or ban counts once the person has it", IsWork: true)],
    };
}
