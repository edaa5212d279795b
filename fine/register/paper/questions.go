package paper

import "github.com/boete/boete"

// Question is what a person must answer, for the minutes of a meeting.
type Question struct {
	// Tip of the AP to which it belongs.
	Tip  int        `json:"tip"`
	Text boete.Text `json:"text"`
}

// Questions returns the questions on a register that no program answers.
func Questions() []Question {
	return []Question{
		{1, boete.Text{NL: "Staat elk datalek erin, ook het kleine en het afgehandelde?", EN: "Is each breach in it, also the small ones and those that are closed?"}},
		{3, boete.Text{NL: "Is er één register, met overal evenveel detail, en weet iedere medewerker waar hij meldt?", EN: "Is there one register, equally detailed everywhere, and does everybody know where to report?"}},
		{4, boete.Text{NL: "In welke mate was de FG betrokken: gehoord, of achteraf ingelicht?", EN: "How far was the DPO involved: heard, or told afterwards?"}},
		{6, boete.Text{NL: "Zijn betrokkenen op tijd en in gewone taal ingelicht, en is dat bewaard?", EN: "Were the persons told in time and in plain language, and was that kept?"}},
		{7, boete.Text{NL: "Is er een handleiding of een training, en wordt die gebruikt?", EN: "Is there a manual or a training, and is it used?"}},
		{10, boete.Text{NL: "Wordt het register geregeld besproken, en wat kwam daaruit?", EN: "Is the register discussed regularly, and what came of that?"}},
	}
}
